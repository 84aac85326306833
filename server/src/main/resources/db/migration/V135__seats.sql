-- Where in the offices somebody sits: the ids of declared departments and posts.
alter table account add column department text collate "C";
alter table account add column post text collate "C";
alter table account add constraint a_department_is_for_its_people check (department is null or role = 'DEPARTMENT');
alter table account add constraint a_post_is_in_an_office check (post is null or role not in ('ENTERPRISE', 'PUBLIC'));
create index account_by_post on account (post) where post is not null;
