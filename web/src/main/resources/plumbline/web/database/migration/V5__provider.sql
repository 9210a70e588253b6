-- Sign-ins at a provider of OpenID Connect that were begun: a row until the browser comes back.

create table provider_try (
  token_hash   text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  state        text not null,
  nonce        text not null,
  verifier     text not null,
  then_address text not null,
  begun_at     timestamptz not null default now()
);

comment on column provider_try.token_hash is 'of the secret in the cookie of the browser that began it';

create index provider_try_by_time on provider_try (begun_at);
