-- Joint inspections: where colleague inspectors come from, what is shared with them, what they are
-- asked to look into and what they answer.

create table colleague_agency (
  inspection text not null references inspection,
  colleague  uuid not null references account,
  revision   integer not null check (revision >= 1),
  agency     text not null check (agency <> ''),
  at         timestamptz not null default now(),
  by         uuid not null references account,
  primary key (inspection, colleague, revision)
);

create table share (
  id         uuid primary key,
  inspection text not null references inspection,
  colleague  uuid not null references account,
  number     integer,
  item       uuid references evidence_item,
  meeting    uuid,
  at         timestamptz not null default now(),
  by         uuid not null references account,
  foreign key (inspection, number) references sampled_case,
  check (num_nonnulls(number, item, meeting) = 1)
);

create index share_by_colleague on share (inspection, colleague);

comment on table share is 'a case, an evidence item or a meeting that a colleague inspector may see';

create table share_ended (
  share  uuid primary key references share,
  reason text not null check (reason <> ''),
  at     timestamptz not null default now(),
  by     uuid not null references account
);

create table enquiry (
  id         uuid primary key,
  inspection text not null references inspection,
  colleague  uuid not null references account,
  number     integer,
  question   text,
  words      text not null check (words <> ''),
  at         timestamptz not null default now(),
  by         uuid not null references account,
  foreign key (inspection, number) references sampled_case,
  check (num_nonnulls(number, question) = 1)
);

create index enquiry_by_colleague on enquiry (inspection, colleague);

comment on table enquiry is 'a line of enquiry about a case or a key question, for one colleague inspector';

create table enquiry_withdrawn (
  enquiry uuid primary key references enquiry,
  reason  text not null check (reason <> ''),
  at      timestamptz not null default now(),
  by      uuid not null references account
);

create table enquiry_answer (
  id      uuid primary key,
  enquiry uuid not null references enquiry,
  words   text not null check (words <> ''),
  at      timestamptz not null default now(),
  by      uuid not null references account
);

create index enquiry_answer_by_enquiry on enquiry_answer (enquiry);
