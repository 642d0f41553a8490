-- One statement on a line: persistence providers read no others. A sequence begins with the last number of its first block.
-- H2 2.2, which Payara and WildFly bring, may give a query's result from before a commit again; H2 2.3 does not.
set optimize_reuse_results 0;
create sequence if not exists type_ids start with 50 increment by 50;
create sequence if not exists specialty_ids start with 50 increment by 50;
create sequence if not exists vet_ids start with 50 increment by 50;
create sequence if not exists owner_ids start with 500 increment by 500;
create sequence if not exists pet_ids start with 500 increment by 500;
create sequence if not exists visit_ids start with 500 increment by 500;
create sequence if not exists arrival_ids start with 500 increment by 500;
create table if not exists types (id bigint primary key, name varchar(80) not null unique);
create table if not exists specialties (id bigint primary key, name varchar(80) not null unique);
create table if not exists vets (id bigint primary key, first_name varchar(30) not null, last_name varchar(30) not null);
create table if not exists vet_specialties (vet_id bigint not null references vets, specialty_id bigint not null references specialties, primary key (vet_id, specialty_id));
create table if not exists owners (id bigint primary key, first_name varchar(30) not null, last_name varchar(30) not null, address varchar(255) not null, city varchar(80) not null, telephone varchar(20) not null);
create table if not exists pets (id bigint primary key, name varchar(30) not null, birth_date date not null, type_id bigint not null references types, owner_id bigint not null references owners);
create table if not exists visits (id bigint primary key, visit_date date not null, description varchar(255) not null, pet_id bigint not null references pets);
create table if not exists arrivals (id bigint primary key, since timestamp not null, pet_id bigint not null unique references pets);
create table if not exists accounts (name varchar(30) primary key, password_hash varchar(255) not null, role varchar(10) not null, owner_id bigint references owners, note varchar(500) not null);
create index if not exists owners_by_name on owners (last_name, first_name, id);
create index if not exists visits_by_date on visits (visit_date);
