-- Surveys: what people answer without telling who they are. Nothing here leads from an answer to a
-- person: not a time, not the order of rows, not the code that somebody answered with, and not the
-- other answers of the same person.

create table survey_template (
  hash    text primary key check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  content text not null
);

comment on table survey_template is 'files of templates: a survey keeps the one that it was opened with';

create table survey (
  id         uuid primary key,
  inspection text not null references inspection,
  templates  text not null references survey_template,
  template   text not null check (template <> ''),
  link       text not null unique check (link ~ '^[a-z0-9]{12}$'),
  opened_at  timestamptz not null default now(),
  opened_by  uuid not null references account
);

create index survey_by_inspection on survey (inspection);

create table survey_decision (
  survey    uuid not null references survey,
  revision  integer not null check (revision >= 1),
  closes_on date not null,
  least     integer not null check (least between 3 and 50),
  ended     boolean not null,
  reason    text not null,
  at        timestamptz not null default now(),
  by        uuid not null references account,
  primary key (survey, revision)
);

comment on table survey_decision is 'the latest revision holds';
comment on column survey_decision.least is 'from how many people on anything of their answers is shown';

create table survey_codes_made (
  id     uuid primary key,
  survey uuid not null references survey,
  codes  integer not null check (codes >= 1),
  at     timestamptz not null default now(),
  by     uuid not null references account
);

create index survey_codes_made_by_survey on survey_codes_made (survey);

create table survey_code (
  hash   text primary key check (hash ~ '^[0-9a-f]{64}$'),
  survey uuid not null references survey
);

create index survey_code_by_survey on survey_code (survey);

comment on table survey_code is 'codes that nobody has used yet: using one deletes its row, and the end of a survey all of its';

create table survey_response (
  id     uuid primary key,
  survey uuid not null references survey,
  paper  boolean not null
);

create index survey_response_by_survey on survey_response (survey);

comment on table survey_response is 'that somebody answered; what, it does not tell';

create table survey_answer (
  id       uuid primary key default gen_random_uuid(),
  survey   uuid not null references survey,
  question text not null check (question <> ''),
  division text not null,
  value    text not null check (value <> ''),
  paper    boolean not null
);

create index survey_answer_by_survey on survey_answer (survey);

comment on table survey_answer is 'answers to single questions; nothing tells which of them one person gave';
comment on column survey_answer.division is 'the group of who answered, such as a role; empty with words, and where nobody said';
comment on column survey_answer.paper is 'whether it came on paper: whoever typed it in knows it';

-- PostgreSQL keeps rows in the order in which they came, and with each the transaction that added
-- it: both would lead from one answer of a person to the others. So the answers of a survey that
-- ends are written anew, in an order of chance and all in one transaction.
create function mix_survey_answers(mixed uuid) returns void
language sql security definer set search_path from current as $$
  with taken as (
    delete from survey_answer where survey = mixed returning question, division, value, paper
  )
  insert into survey_answer (survey, question, division, value, paper)
  select mixed, question, division, value, paper from taken order by random();
  with taken as (delete from survey_response where survey = mixed returning paper)
  insert into survey_response (id, survey, paper)
  select gen_random_uuid(), mixed, paper from taken order by random();
$$;
