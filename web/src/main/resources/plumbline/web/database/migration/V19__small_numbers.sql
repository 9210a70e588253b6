-- Which figures of few children a report shows all the same, and why: decisions are only added.

create table small_numbers_decision (
  inspection text not null references inspection,
  revision   integer not null check (revision >= 1),
  part_of    text not null check (part_of in ('demographics', 'caseload', 'offence-types', 'case-questions')),
  part       text not null,
  shown      boolean not null,
  reason     text not null check (reason <> ''),
  at         timestamptz not null default clock_timestamp(),
  by         uuid not null references account,
  primary key (inspection, revision)
);

comment on table small_numbers_decision is 'that a table, or a part of it, is shown against the rule for small numbers, or no longer';
comment on column small_numbers_decision.part is 'the group of a demographic, the id of a question; empty for the whole table';

create view current_small_numbers as
  select * from (
    select distinct on (inspection, part_of, part) *
    from small_numbers_decision
    order by inspection, part_of, part, revision desc
  ) latest
  where shown;
