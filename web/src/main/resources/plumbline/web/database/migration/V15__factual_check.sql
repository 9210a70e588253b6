-- The service's check of the draft report for factual accuracy: drafts as they were sent, what the
-- service challenges in them, what the lead inspector answers, and the letters that end each round.

create table factual_round (
  inspection text not null references inspection,
  number     integer not null check (number >= 1),
  edition    text not null check (edition ~ '^[0-9a-f]{64}$'),
  due        date not null,
  words      text not null check (words <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, number)
);

comment on table factual_round is 'a draft that was sent; the next can be sent once the letter of this one was';
comment on column factual_round.edition is 'the hash of the draft edition';
comment on column factual_round.words is 'what the lead inspector writes to the service with it';

create table factual_passage (
  inspection  text not null,
  round       integer not null,
  place       integer not null check (place >= 1),
  number      integer check (number >= 1),
  address     text not null check (address <> ''),
  chapter     text not null check (chapter <> ''),
  title       text not null check (title <> ''),
  words       text not null,
  html        text not null check (html <> ''),
  primary key (inspection, round, place),
  unique (inspection, round, number),
  unique (inspection, round, address),
  foreign key (inspection, round) references factual_round
);

comment on table factual_passage is 'the draft as it was sent, paragraph by paragraph';
comment on column factual_passage.number is 'of a paragraph that can be challenged; none of a heading, a rating or a picture';
comment on column factual_passage.address is 'chapter, block and item, such as chapter-foreword.3.1';
comment on column factual_passage.html is 'as our own program rendered it';

create table factual_due (
  inspection text not null,
  round      integer not null,
  revision   integer not null check (revision >= 1),
  due        date not null,
  reason     text not null check (reason <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, round, revision),
  foreign key (inspection, round) references factual_round
);

comment on table factual_due is 'later days that the lead inspector gave; the latest revision holds';

create table factual_finished (
  inspection text not null,
  round      integer not null,
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, round),
  foreign key (inspection, round) references factual_round
);

comment on table factual_finished is 'that the service has no challenges, or no more';

create table factual_challenge (
  id         uuid primary key,
  inspection text not null,
  round      integer not null,
  passage    integer not null,
  kind       text not null check (kind in ('error', 'evidence', 'omission')),
  wrong      text not null check (wrong <> ''),
  instead    text not null check (instead <> ''),
  evidence   text not null check (evidence <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  foreign key (inspection, round, passage) references factual_passage (inspection, round, number)
);

create index factual_challenge_by_round on factual_challenge (inspection, round);

create table factual_document (
  challenge  uuid primary key references factual_challenge,
  file_name  text not null check (file_name <> ''),
  kind       text not null check (kind in ('pdf', 'docx', 'xlsx', 'png', 'jpeg')),
  content    bytea not null,
  sha256     text not null check (sha256 = encode(sha256(content), 'hex')),
  scan       text not null check (scan in ('clean', 'none'))
);

comment on table factual_document is 'the evidence of a challenge, where it came as a file';

create table factual_withdrawn (
  challenge uuid primary key references factual_challenge,
  at        timestamptz not null default clock_timestamp(),
  by        uuid not null references account
);

create table factual_answer (
  challenge uuid not null references factual_challenge,
  revision  integer not null check (revision >= 1),
  outcome   text not null check (outcome in ('accepted', 'partly', 'refused')),
  change    text not null,
  reason    text not null check (reason <> ''),
  at        timestamptz not null default clock_timestamp(),
  by        uuid not null references account,
  primary key (challenge, revision),
  check ((outcome = 'refused') = (change = ''))
);

comment on table factual_answer is 'what the lead inspector answers; the latest revision holds, and none comes after the letter';
comment on column factual_answer.change is 'what will change in the report';

create table factual_letter (
  inspection text not null,
  round      integer not null,
  service    text not null check (service <> ''),
  words      text not null check (words <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, round),
  foreign key (inspection, round) references factual_round
);

comment on table factual_letter is 'that the outcome letter of a round was sent: the round is settled';
comment on column factual_letter.service is 'as it was called then';
