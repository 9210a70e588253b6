-- Public notes: what everybody reads of a correction or a withdrawal can be put in other words.

create table public_note (
  inspection text not null,
  number     integer not null,
  about      text not null check (about in ('correction', 'withdrawal')),
  revision   integer not null check (revision >= 1),
  note       text not null check (note <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, number, about, revision),
  foreign key (inspection, number) references edition
);

comment on table public_note is 'stands in place of the note of that edition, or of its withdrawal; the latest revision holds';

create view current_public_note as
  select distinct on (inspection, number, about) * from (
    select inspection, number, 'correction' as about, 0 as revision, note, at
    from edition where note <> ''
    union all
    select inspection, number, 'withdrawal', 0, note, at from report_withdrawn
    union all
    select inspection, number, about, revision, note, at from public_note
  ) as said
  order by inspection, number, about, revision desc;
