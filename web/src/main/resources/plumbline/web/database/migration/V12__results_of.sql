-- Whose cases a file of results is of.

alter table case_results add column service text check (service <> '');

comment on column case_results.service is 'as the file names it; unknown of files that were taken before it was kept';
