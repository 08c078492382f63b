using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StarRating.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CorrectionId",
                table: "Ratings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Score",
                table: "Ratings",
                type: "INTEGER",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FaultCount",
                table: "RatingRuns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "FaultsJson",
                table: "RatingRuns",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CountyId = table.Column<long>(type: "INTEGER", nullable: false),
                    RatingYearId = table.Column<long>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    TownshipId = table.Column<long>(type: "INTEGER", nullable: false),
                    CohortMemberId = table.Column<long>(type: "INTEGER", nullable: false),
                    SecretaryId = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenSecretaryId = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CorrectedGrade = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CorrectedScore = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    HeldRatingId = table.Column<long>(type: "INTEGER", nullable: false),
                    OldOutcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OldStars = table.Column<int>(type: "INTEGER", nullable: true),
                    NewOutcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NewStars = table.Column<int>(type: "INTEGER", nullable: true),
                    DifferencesJson = table.Column<string>(type: "TEXT", nullable: false),
                    PayJson = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProposedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NoticeId = table.Column<long>(type: "INTEGER", nullable: true),
                    EffectiveAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EffectiveBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Corrections_CohortMembers_CohortMemberId",
                        column: x => x.CohortMemberId,
                        principalTable: "CohortMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Corrections_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Corrections_Notices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "Notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Corrections_RatingYears_RatingYearId",
                        column: x => x.RatingYearId,
                        principalTable: "RatingYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Corrections_Ratings_HeldRatingId",
                        column: x => x.HeldRatingId,
                        principalTable: "Ratings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Corrections_Secretaries_SecretaryId",
                        column: x => x.SecretaryId,
                        principalTable: "Secretaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Corrections_Townships_TownshipId",
                        column: x => x.TownshipId,
                        principalTable: "Townships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_CorrectionId",
                table: "Ratings",
                column: "CorrectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_CohortMemberId",
                table: "Corrections",
                column: "CohortMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_CountyId_State",
                table: "Corrections",
                columns: new[] { "CountyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_HeldRatingId",
                table: "Corrections",
                column: "HeldRatingId");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_NoticeId",
                table: "Corrections",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_OpenSecretaryId",
                table: "Corrections",
                column: "OpenSecretaryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_RatingYearId",
                table: "Corrections",
                column: "RatingYearId");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_SecretaryId",
                table: "Corrections",
                column: "SecretaryId");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_TownshipId",
                table: "Corrections",
                column: "TownshipId");

            migrationBuilder.AddForeignKey(
                name: "FK_Ratings_Corrections_CorrectionId",
                table: "Ratings",
                column: "CorrectionId",
                principalTable: "Corrections",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Ratings_Corrections_CorrectionId",
                table: "Ratings");

            migrationBuilder.DropTable(
                name: "Corrections");

            migrationBuilder.DropIndex(
                name: "IX_Ratings_CorrectionId",
                table: "Ratings");

            migrationBuilder.DropColumn(
                name: "CorrectionId",
                table: "Ratings");

            migrationBuilder.DropColumn(
                name: "Score",
                table: "Ratings");

            migrationBuilder.DropColumn(
                name: "FaultCount",
                table: "RatingRuns");

            migrationBuilder.DropColumn(
                name: "FaultsJson",
                table: "RatingRuns");
        }
    }
}
