-- Evidence that is no case: what was found about the key questions, from whom and where.

create table evidence_item (
  id         uuid primary key,
  inspection text not null references inspection,
  number     integer not null check (number >= 1),
  questions  text[] not null check (cardinality(questions) > 0),
  source     text not null check (source <> ''),
  direction  text not null check (direction in ('supports', 'against', 'mixed')),
  strength   text not null check (strength in ('weak', 'moderate', 'strong')),
  place_kind text not null check (place_kind <> ''),
  place      text not null check (place <> ''),
  agency     text not null,
  tags       text[] not null,
  words      text not null check (words <> ''),
  origin     text not null,
  at         timestamptz not null default now(),
  by         uuid not null references account,
  unique (inspection, number)
);

comment on column evidence_item.number is 'counts up within the inspection, and is never given twice';
comment on column evidence_item.agency is 'the inspectorate whose inspector found it; empty for our own';
comment on column evidence_item.origin is 'what it was taken over from, such as a paragraph of a note; empty where it was typed';

create table evidence_withdrawn (
  item   uuid primary key references evidence_item,
  reason text not null check (reason <> ''),
  at     timestamptz not null default now(),
  by     uuid not null references account
);

-- Meetings, interviews, conversations and observations: each change of a plan is a revision, each
-- version of the notes another.
create table meeting_revision (
  meeting    uuid not null,
  revision   integer not null check (revision >= 1),
  inspection text not null references inspection,
  kind       text not null check (kind <> ''),
  met        text not null,
  attendees  text not null,
  source     text not null check (source <> ''),
  questions  text[] not null check (cardinality(questions) > 0),
  day        date not null,
  begins     time not null,
  ends       time not null check (begins < ends),
  way        text not null check (way <> ''),
  cancelled  text not null,
  at         timestamptz not null default now(),
  by         uuid not null references account,
  primary key (meeting, revision)
);

create index on meeting_revision (inspection);

comment on column meeting_revision.met is 'an id of the framework’s meetings; empty where none fits';
comment on column meeting_revision.attendees is 'who took part, by role: never the name of a child';
comment on column meeting_revision.cancelled is 'why it does not take place; empty where it does';

create table meeting_note (
  meeting  uuid not null,
  revision integer not null check (revision >= 1),
  words    text not null,
  at       timestamptz not null default now(),
  by       uuid not null references account,
  primary key (meeting, revision)
);
