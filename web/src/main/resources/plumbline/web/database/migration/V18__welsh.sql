-- The report of a service in Wales in Welsh: what translators give for its own texts; which Welsh
-- edition was signed off beside the English one.

create table translated_text (
  inspection  text not null references inspection,
  language    text not null check (language in ('cy')),
  english_hash text not null check (english_hash = encode(sha256(convert_to(english, 'UTF8')), 'hex')),
  revision    integer not null check (revision >= 1),
  english     text not null check (english <> ''),
  translation text not null,
  at          timestamptz not null default clock_timestamp(),
  by          uuid not null references account,
  primary key (inspection, language, english_hash, revision)
);

comment on table translated_text is 'what a text of a report is in another language; the latest revision holds';
comment on column translated_text.translation is 'empty where it was taken back';

create view current_translated_text as
  select distinct on (inspection, language, english_hash) *
  from translated_text
  order by inspection, language, english_hash, revision desc;

alter table edition add column welsh_hash text check (welsh_hash ~ '^[0-9a-f]{64}$');

comment on column edition.welsh_hash is 'of the same edition in Welsh; empty where there is none';
