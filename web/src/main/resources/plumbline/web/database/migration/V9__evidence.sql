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
