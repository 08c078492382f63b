-- Run by the db-init service with sqlcmd, as sa. Safe to run again.
:on error exit
IF DB_ID('StarRating') IS NULL
  CREATE DATABASE StarRating COLLATE Chinese_PRC_CI_AS;
GO
ALTER DATABASE StarRating SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
ALTER DATABASE StarRating SET ALLOW_SNAPSHOT_ISOLATION ON;
GO
IF SUSER_ID('starrating_owner') IS NULL
  CREATE LOGIN starrating_owner WITH PASSWORD = '$(OWNER_PASSWORD)', DEFAULT_DATABASE = StarRating;
ELSE
  ALTER LOGIN starrating_owner WITH PASSWORD = '$(OWNER_PASSWORD)';
IF SUSER_ID('starrating_web') IS NULL
  CREATE LOGIN starrating_web WITH PASSWORD = '$(WEB_PASSWORD)', DEFAULT_DATABASE = StarRating;
ELSE
  ALTER LOGIN starrating_web WITH PASSWORD = '$(WEB_PASSWORD)';
GO
USE StarRating;
GO
IF USER_ID('starrating_owner') IS NULL
  CREATE USER starrating_owner FOR LOGIN starrating_owner;
IF USER_ID('starrating_web') IS NULL
  CREATE USER starrating_web FOR LOGIN starrating_web;
ALTER ROLE db_owner ADD MEMBER starrating_owner;
-- Rows only: no table is created, changed or dropped by the web.
ALTER ROLE db_datareader ADD MEMBER starrating_web;
ALTER ROLE db_datawriter ADD MEMBER starrating_web;
GO
