-- What was decided about an inspection: the lead's judgements, and the trail of every decision, in
-- which each line holds the hash of the one before it.

create table trail_entry (
  inspection text not null references inspection,
  number     integer not null check (number >= 1),
  line       text not null,
  hash       text not null check (hash = encode(sha256(convert_to(line, 'UTF8')), 'hex')),
  primary key (inspection, number)
);

comment on column trail_entry.line is 'JSON: who, when, what, and the hash of the entry before it';

create table judgement (
  inspection text not null references inspection,
  standard   text not null check (standard <> ''),
  revision   integer not null check (revision >= 1),
  rating     text not null check (rating <> ''),
  reasons    text not null check (reasons <> ''),
  cites      uuid[] not null,
  at         timestamptz not null default now(),
  by         uuid not null references account,
  primary key (inspection, standard, revision)
);

comment on table judgement is 'what the lead proposes for a standard judged on evidence; the latest revision holds';
comment on column judgement.cites is 'the evidence items that the reasons rest on';
