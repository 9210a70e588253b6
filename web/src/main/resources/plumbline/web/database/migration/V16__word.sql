-- The draft as it goes to Word and comes back.

create table report_word_file (
  inspection text not null references inspection,
  edition    text not null check (edition ~ '^[0-9a-f]{64}$'),
  bytes      bytea not null,
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, edition)
);

comment on table report_word_file is 'drafts that were handed out: what comes back is compared with the one that it was';

create table report_word_return (
  id          uuid primary key,
  inspection  text not null references inspection,
  edition     text not null,
  bytes       bytea not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  suggestions integer not null check (suggestions >= 0),
  comments    integer not null check (comments >= 0),
  refused     text[] not null,
  at          timestamptz not null default clock_timestamp(),
  by          uuid not null references account,
  unique (inspection, sha256),
  foreign key (inspection, edition) references report_word_file
);

comment on column report_word_return.refused is 'edits that were not taken, each with its place and reason';
