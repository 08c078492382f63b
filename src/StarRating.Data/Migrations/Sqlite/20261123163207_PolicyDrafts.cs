using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StarRating.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PolicyDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CasesJson",
                table: "PolicyVersions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<long>(
                name: "CityVersionId",
                table: "PolicyVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PolicyDrafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CountyId = table.Column<long>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    CasesJson = table.Column<string>(type: "TEXT", nullable: false),
                    BasedOnId = table.Column<long>(type: "INTEGER", nullable: true),
                    CityVersionId = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubmittedById = table.Column<long>(type: "INTEGER", nullable: true),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcceptedWarningsJson = table.Column<string>(type: "TEXT", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    VersionId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicyDrafts_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PolicyDrafts_PolicyVersions_BasedOnId",
                        column: x => x.BasedOnId,
                        principalTable: "PolicyVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PolicyDrafts_PolicyVersions_CityVersionId",
                        column: x => x.CityVersionId,
                        principalTable: "PolicyVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PolicyDrafts_PolicyVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "PolicyVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicyDraftEdits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CountyId = table.Column<long>(type: "INTEGER", nullable: true),
                    DraftId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Article = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    BeforeJson = table.Column<string>(type: "TEXT", nullable: true),
                    NowJson = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Undone = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyDraftEdits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicyDraftEdits_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PolicyDraftEdits_PolicyDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "PolicyDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PolicyVersions_CityVersionId",
                table: "PolicyVersions",
                column: "CityVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDraftEdits_CountyId",
                table: "PolicyDraftEdits",
                column: "CountyId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDraftEdits_DraftId_Number",
                table: "PolicyDraftEdits",
                columns: new[] { "DraftId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDrafts_BasedOnId",
                table: "PolicyDrafts",
                column: "BasedOnId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDrafts_CityVersionId",
                table: "PolicyDrafts",
                column: "CityVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDrafts_CountyId_State",
                table: "PolicyDrafts",
                columns: new[] { "CountyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDrafts_VersionId",
                table: "PolicyDrafts",
                column: "VersionId");

            migrationBuilder.AddForeignKey(
                name: "FK_PolicyVersions_PolicyVersions_CityVersionId",
                table: "PolicyVersions",
                column: "CityVersionId",
                principalTable: "PolicyVersions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PolicyVersions_PolicyVersions_CityVersionId",
                table: "PolicyVersions");

            migrationBuilder.DropTable(
                name: "PolicyDraftEdits");

            migrationBuilder.DropTable(
                name: "PolicyDrafts");

            migrationBuilder.DropIndex(
                name: "IX_PolicyVersions_CityVersionId",
                table: "PolicyVersions");

            migrationBuilder.DropColumn(
                name: "CasesJson",
                table: "PolicyVersions");

            migrationBuilder.DropColumn(
                name: "CityVersionId",
                table: "PolicyVersions");
        }
    }
}
