-- Accepted challenges about words that nobody can write, settled without a change of the report.

create table factual_settled_otherwise (
  challenge uuid not null references factual_challenge,
  revision  integer not null check (revision >= 1),
  reason    text not null check (reason <> ''),
  at        timestamptz not null default clock_timestamp(),
  by        uuid not null references account,
  primary key (challenge, revision)
);

comment on table factual_settled_otherwise is 'that an accepted challenge was seen to though its paragraph stands as it was sent; the latest reason holds';
