using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace StarRating.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddRatingSummaries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RatingSummaries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CountyId = table.Column<long>(type: "bigint", nullable: false),
                    RatingYearId = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    OutcomeKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stars = table.Column<int>(type: "integer", nullable: true),
                    Persons = table.Column<int>(type: "integer", nullable: false),
                    Risen = table.Column<int>(type: "integer", nullable: false),
                    Fallen = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatingSummaries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RatingSummaries_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RatingSummaries_RatingYears_RatingYearId",
                        column: x => x.RatingYearId,
                        principalTable: "RatingYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RatingSummaries_CountyId",
                table: "RatingSummaries",
                column: "CountyId");

            migrationBuilder.CreateIndex(
                name: "IX_RatingSummaries_RatingYearId",
                table: "RatingSummaries",
                column: "RatingYearId");

            migrationBuilder.CreateIndex(
                name: "IX_RatingSummaries_Year_CountyId",
                table: "RatingSummaries",
                columns: new[] { "Year", "CountyId" });

            // The years that are there already: later ones are counted by the run itself.
            migrationBuilder.Sql(@"INSERT INTO ""RatingSummaries"" (""Version"", ""CountyId"", ""RatingYearId"", ""Year"", ""OutcomeKind"", ""Stars"", ""Persons"", ""Risen"", ""Fallen"")
SELECT 1, ""CountyId"", ""RatingYearId"", ""Year"", ""OutcomeKind"", ""Stars"", COUNT(*), SUM(CASE WHEN ""Delta"" > 0 THEN 1 ELSE 0 END), SUM(CASE WHEN ""Delta"" < 0 THEN 1 ELSE 0 END)
FROM ""Ratings"" WHERE ""IsCurrent"" GROUP BY ""CountyId"", ""RatingYearId"", ""Year"", ""OutcomeKind"", ""Stars"";");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RatingSummaries");
        }
    }
}
