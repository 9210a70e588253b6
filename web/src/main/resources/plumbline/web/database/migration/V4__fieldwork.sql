-- Fieldwork: the service's case list, the sample drawn from it, who reads which case, and all that is
-- said about each case. Facts are only added; what holds is computed from them.

create table case_list (
  inspection  text not null references inspection,
  revision    integer not null check (revision >= 1),
  file_name   text not null check (file_name <> ''),
  content     bytea not null,
  sha256      text not null check (sha256 = encode(sha256(content), 'hex')),
  cases       integer not null check (cases >= 0),
  dates       text not null default 'as-written'
    check (dates in ('as-written', 'day-first', 'month-first')),
  received_at timestamptz not null default now(),
  received_by uuid references account,
  primary key (inspection, revision)
);

comment on table case_list is 'only lists in which every value was understood: none is imported by half';
comment on column case_list.dates is 'how dates such as 03/04/2026 are read, as the sender said';

create table sample_draw (
  inspection   text not null references inspection,
  revision     integer not null check (revision >= 1),
  case_list    integer not null,
  plan         jsonb not null,
  seed         text not null check (seed <> ''),
  phrase       text,
  proof        text not null,
  proof_sha256 text not null check (proof_sha256 = encode(sha256(convert_to(proof, 'UTF8')), 'hex')),
  reason       text not null,
  locked_at    timestamptz not null default now(),
  locked_by    uuid references account,
  primary key (inspection, revision),
  foreign key (inspection, case_list) references case_list
);

comment on column sample_draw.plan is 'all that the draw was asked for; with list, seed and framework it repeats the draw';
comment on column sample_draw.proof is 'the sample as JSON, from which anybody can repeat the draw';
comment on column sample_draw.reason is 'why it was drawn again; empty the first time';

create table sampled_case (
  inspection     text not null references inspection,
  number         integer not null check (number >= 1),
  ref            text not null check (ref <> ''),
  facts          jsonb not null,
  second_read    boolean not null,
  for_colleagues boolean not null,
  draw           integer not null,
  added_at       timestamptz not null default now(),
  added_by       uuid references account,
  primary key (inspection, number),
  foreign key (inspection, draw) references sample_draw (inspection, revision)
);

comment on column sampled_case.number is 'counts up within the inspection, and is never given twice';
comment on column sampled_case.facts is 'what the case list says, by column: texts, whole numbers or truths';

create table case_withdrawn (
  inspection   text not null,
  number       integer not null,
  reason       text not null check (reason <> ''),
  replaced_by  integer,
  withdrawn_at timestamptz not null default now(),
  withdrawn_by uuid references account,
  primary key (inspection, number),
  foreign key (inspection, number) references sampled_case,
  foreign key (inspection, replaced_by) references sampled_case
);

comment on table case_withdrawn is 'cases that are not inspected after all; what was said about them is kept';

create table declared_conflict (
  id          uuid primary key,
  account     uuid not null references account,
  service     text not null references service,
  reason      text not null check (reason <> ''),
  declared_at timestamptz not null default now(),
  declared_by uuid references account
);

create index declared_conflict_by_service on declared_conflict (service);

create table conflict_ended (
  declared_conflict uuid primary key references declared_conflict,
  reason            text not null check (reason <> ''),
  ended_at          timestamptz not null default now(),
  ended_by          uuid references account
);

create table interview_slot (
  id           uuid primary key,
  inspection   text not null references inspection,
  case_manager text not null check (case_manager <> ''),
  day          date not null,
  begins       time not null,
  ends         time not null check (ends > begins),
  venue        text not null,
  added_at     timestamptz not null default now(),
  added_by     uuid references account
);

create index interview_slot_by_inspection on interview_slot (inspection);

comment on table interview_slot is 'when a case manager can be interviewed; times are those of London';

create table interview_slot_withdrawn (
  interview_slot uuid primary key references interview_slot,
  withdrawn_at   timestamptz not null default now(),
  withdrawn_by   uuid references account
);

create table assignment (
  inspection    text not null,
  number        integer not null,
  revision      integer not null check (revision >= 1),
  reader        uuid references account,
  second_reader uuid references account,
  interview     uuid references interview_slot,
  reason        text not null,
  made_at       timestamptz not null default now(),
  made_by       uuid references account,
  primary key (inspection, number, revision),
  foreign key (inspection, number) references sampled_case,
  check (reader <> second_reader)
);

comment on table assignment is 'who reads a case: the latest revision holds, and of two who change it at once the second is told';

create table reading_capacity (
  inspection text not null references inspection,
  account    uuid not null references account,
  revision   integer not null check (revision >= 1),
  readings   integer not null check (readings >= 0),
  set_at     timestamptz not null default now(),
  set_by     uuid references account,
  primary key (inspection, account, revision)
);

comment on table reading_capacity is 'how many readings, first and second, somebody can take';

create table entry (
  arrived    bigint generated always as identity primary key,
  id         uuid not null unique,
  inspection text not null,
  number     integer not null,
  reading    text not null check (reading ~ '^(first|second|calibration-[0-9a-f-]{36})$'),
  slot       text not null check (slot <> ''),
  value      text not null,
  reason     text not null,
  replaces   uuid[] not null,
  by         uuid not null references account,
  at         timestamptz not null default clock_timestamp(),
  foreign key (inspection, number) references sampled_case
);

comment on table entry is 'one thing said about a case; it replaces what its writer saw, and is never changed';
comment on column entry.id is 'made in the browser, so that an entry sent twice is one';

create index entry_by_slot on entry (inspection, number, reading, slot);

create table case_move (
  arrived    bigint generated always as identity primary key,
  inspection text not null,
  number     integer not null,
  reading    text not null check (reading ~ '^(first|second|calibration-[0-9a-f-]{36})$'),
  from_state text not null,
  to_state   text not null,
  reason     text not null,
  by         uuid not null references account,
  at         timestamptz not null default clock_timestamp(),
  foreign key (inspection, number) references sampled_case
);

create index case_move_by_case on case_move (inspection, number, reading);

comment on table case_move is 'steps of a case from one state to another';

create table calibration (
  inspection text not null,
  number     integer not null,
  step       text not null check (step in ('begun', 'closed')),
  reason     text not null check (reason <> ''),
  by         uuid not null references account,
  at         timestamptz not null default clock_timestamp(),
  primary key (inspection, number, step),
  foreign key (inspection, number) references sampled_case
);

comment on table calibration is 'cases that everybody reads to see whether they read the rules alike; those readings never count';

create table consensus (
  arrived    bigint generated always as identity primary key,
  inspection text not null,
  number     integer not null,
  slot       text not null check (slot <> ''),
  first      text,
  second     text,
  after      text,
  cause      text not null check (cause in ('rule-misread', 'evidence-missed', 'judgement')),
  reason     text not null check (reason <> ''),
  by         uuid not null references account,
  at         timestamptz not null default clock_timestamp(),
  foreign key (inspection, number) references sampled_case
);

create index consensus_by_case on consensus (inspection, number);

create table alert (
  id         uuid primary key,
  inspection text not null,
  number     integer,
  words      text not null check (words <> ''),
  raised_at  timestamptz not null default now(),
  raised_by  uuid not null references account,
  foreign key (inspection) references inspection,
  foreign key (inspection, number) references sampled_case
);

create index alert_by_inspection on alert (inspection);

comment on table alert is 'a child at imminent risk of harm; never an answer';

create table alert_event (
  id        bigint generated always as identity primary key,
  alert     uuid not null references alert,
  kind      text not null check (kind in
    ('sent', 'not sent', 'acknowledged', 'acknowledged by the service', 'noted', 'outcome')),
  recipient text not null default '',
  words     text not null,
  at        timestamptz not null default now(),
  by        uuid references account,
  check ((kind in ('sent', 'not sent')) = (recipient <> '')),
  check ((kind in ('sent', 'not sent')) = (by is null))
);

create index alert_event_by_alert on alert_event (alert);
-- Of two who acknowledge or close an alert at once, the second is told.
create unique index alert_event_once on alert_event (alert, kind, recipient)
  where kind in ('sent', 'acknowledged', 'acknowledged by the service', 'outcome');

comment on column alert_event.recipient is 'to whom the e-mail went, or did not';

create table alert_contact (
  inspection text not null references inspection,
  revision   integer not null check (revision >= 1),
  name       text not null check (name <> ''),
  email      text not null check (email <> ''),
  named_at   timestamptz not null default now(),
  named_by   uuid references account,
  primary key (inspection, revision)
);

comment on table alert_contact is 'whom the service named to be told of a child at imminent risk';

create table case_access (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default now(),
  account    uuid not null references account,
  inspection text not null,
  number     integer,
  deed       text not null check (deed <> ''),
  address    text not null,
  allowed    boolean not null
);

create index case_access_by_inspection on case_access (inspection, id);
create index case_access_by_account on case_access (account, at);

comment on table case_access is 'who read or changed case data, and who tried; a save of an answer is its own record';
