using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StarRating.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DatesToConfirmAndSheetIssues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "IssuesJson",
                table: "PaySheets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DatesConfirmReason",
                table: "CohortMembers",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "DatesConfirmedAt",
                table: "CohortMembers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DatesConfirmedBy",
                table: "CohortMembers",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DatesToConfirm",
                table: "CohortMembers",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "MainVillageMissing",
                table: "CohortMembers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IssuesJson",
                table: "PaySheets");

            migrationBuilder.DropColumn(
                name: "DatesConfirmReason",
                table: "CohortMembers");

            migrationBuilder.DropColumn(
                name: "DatesConfirmedAt",
                table: "CohortMembers");

            migrationBuilder.DropColumn(
                name: "DatesConfirmedBy",
                table: "CohortMembers");

            migrationBuilder.DropColumn(
                name: "DatesToConfirm",
                table: "CohortMembers");

            migrationBuilder.DropColumn(
                name: "MainVillageMissing",
                table: "CohortMembers");
        }
    }
}
