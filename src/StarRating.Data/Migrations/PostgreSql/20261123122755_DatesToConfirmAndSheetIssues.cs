using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StarRating.Data.Migrations.PostgreSql
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
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DatesConfirmReason",
                table: "CohortMembers",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "DatesConfirmedAt",
                table: "CohortMembers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DatesConfirmedBy",
                table: "CohortMembers",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DatesToConfirm",
                table: "CohortMembers",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "MainVillageMissing",
                table: "CohortMembers",
                type: "boolean",
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
