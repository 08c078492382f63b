using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StarRating.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GradesConfirmed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "GradesConfirmedAt",
                table: "RatingYears",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GradesConfirmedBy",
                table: "RatingYears",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "GradesConfirmedAt",
                table: "RatingYears");

            migrationBuilder.DropColumn(
                name: "GradesConfirmedBy",
                table: "RatingYears");
        }
    }
}
