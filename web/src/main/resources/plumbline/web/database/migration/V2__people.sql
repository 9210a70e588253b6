-- People and what they may do. An account, a password, a role are facts: added, and ended by a fact
-- of their own. Only a sign-in, a link and a count of tries change, as they are no evidence.

create table account (
  id           uuid primary key,
  sign_in_name text not null unique check (sign_in_name <> ''),
  name         text not null check (name <> ''),
  demo         boolean not null default false,
  made_at      timestamptz not null default now(),
  made_by      uuid references account
);

comment on column account.sign_in_name is 'compared by this: NFKC, in small letters';
comment on column account.demo is 'made up, and only as long as --demo runs';
comment on column account.made_by is 'nobody for the first account and for those of the demo';

create table account_password (
  account  uuid not null references account,
  revision integer not null check (revision >= 1),
  hash     text not null,
  set_at   timestamptz not null default now(),
  primary key (account, revision)
);

create table account_state (
  account  uuid not null references account,
  revision integer not null check (revision >= 1),
  open     boolean not null,
  reason   text not null check (reason <> ''),
  set_at   timestamptz not null default now(),
  set_by   uuid not null references account,
  primary key (account, revision)
);

create table role_given (
  id         uuid primary key,
  account    uuid not null references account,
  role       text not null check (role <> ''),
  place      text not null,
  given_at   timestamptz not null default now(),
  given_by   uuid references account
);

comment on column role_given.place is 'the inspection or the service; empty for a role that reaches everywhere';

create index role_given_by_account on role_given (account);

create table role_ended (
  role_given uuid primary key references role_given,
  ended_at   timestamptz not null default now(),
  ended_by   uuid not null references account,
  reason     text not null check (reason <> '')
);

create view current_role_given with (security_invoker = true) as
select * from role_given where not exists (select from role_ended where role_given = role_given.id);

create view current_account with (security_invoker = true) as
select account.*,
  coalesce((
    select open from account_state state where state.account = account.id
    order by revision desc limit 1
  ), true) as open,
  (
    select hash from account_password password where password.account = account.id
    order by revision desc limit 1
  ) as password_hash
from account;

create table account_event (
  id      bigint generated always as identity primary key,
  account uuid not null references account,
  what    text not null check (what <> ''),
  at      timestamptz not null default now()
);

create index account_event_by_account on account_event (account, id);

comment on table account_event is 'what happened in an account, for its person to see';

create table sign_in (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  account    uuid not null references account,
  began_at   timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  browser    text not null
);

create index sign_in_by_account on sign_in (account);

comment on table sign_in is 'a row for each browser that is signed in; the cookie holds what the hash is of';

create table known_browser (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  account    uuid not null references account,
  since      timestamptz not null default now()
);

comment on table known_browser is 'browsers that have signed in once: their tries are counted apart';

create table link (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  account    uuid references account,
  made_at    timestamptz not null default now(),
  made_by    uuid references account,
  expires_at timestamptz not null,
  used_at    timestamptz
);

comment on column link.account is 'whose password it lets choose; nobody''s: the first administrator''s';

create table sign_in_tries (
  subject text not null,
  quarter timestamptz not null,
  tries   integer not null check (tries >= 1),
  primary key (subject, quarter)
);

comment on column sign_in_tries.subject is 'a hash: whom the tries were at, or from where they came';
