using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StarRating.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImportBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CountyId = table.Column<long>(type: "bigint", nullable: false),
                    TownshipId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    UploadedById = table.Column<long>(type: "bigint", nullable: false),
                    UploadedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NewRows = table.Column<int>(type: "int", nullable: false),
                    ChangedRows = table.Column<int>(type: "int", nullable: false),
                    SameRows = table.Column<int>(type: "int", nullable: false),
                    WrongRows = table.Column<int>(type: "int", nullable: false),
                    CommittedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OnlyGood = table.Column<bool>(type: "bit", nullable: false),
                    CommitKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportBatches_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportBatches_Townships_TownshipId",
                        column: x => x.TownshipId,
                        principalTable: "Townships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportMappings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CountyId = table.Column<long>(type: "bigint", nullable: false),
                    TownshipId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    HeadHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ColumnsJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportMappings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportMappings_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportMappings_Townships_TownshipId",
                        column: x => x.TownshipId,
                        principalTable: "Townships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportFiles",
                columns: table => new
                {
                    ImportBatchId = table.Column<long>(type: "bigint", nullable: false),
                    CountyId = table.Column<long>(type: "bigint", nullable: false),
                    TownshipId = table.Column<long>(type: "bigint", nullable: true),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFiles", x => x.ImportBatchId);
                    table.ForeignKey(
                        name: "FK_ImportFiles_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportFiles_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportFiles_Townships_TownshipId",
                        column: x => x.TownshipId,
                        principalTable: "Townships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportPreviews",
                columns: table => new
                {
                    ImportBatchId = table.Column<long>(type: "bigint", nullable: false),
                    CountyId = table.Column<long>(type: "bigint", nullable: false),
                    TownshipId = table.Column<long>(type: "bigint", nullable: true),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportPreviews", x => x.ImportBatchId);
                    table.ForeignKey(
                        name: "FK_ImportPreviews_Counties_CountyId",
                        column: x => x.CountyId,
                        principalTable: "Counties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportPreviews_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportPreviews_Townships_TownshipId",
                        column: x => x.TownshipId,
                        principalTable: "Townships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportBatches_CountyId_Kind_UploadedAt",
                table: "ImportBatches",
                columns: new[] { "CountyId", "Kind", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportBatches_TownshipId",
                table: "ImportBatches",
                column: "TownshipId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportFiles_CountyId",
                table: "ImportFiles",
                column: "CountyId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportFiles_TownshipId",
                table: "ImportFiles",
                column: "TownshipId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportMappings_CountyId_Kind_HeadHash_TownshipId",
                table: "ImportMappings",
                columns: new[] { "CountyId", "Kind", "HeadHash", "TownshipId" },
                unique: true,
                filter: "[TownshipId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ImportMappings_TownshipId",
                table: "ImportMappings",
                column: "TownshipId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportPreviews_CountyId",
                table: "ImportPreviews",
                column: "CountyId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportPreviews_TownshipId",
                table: "ImportPreviews",
                column: "TownshipId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportFiles");

            migrationBuilder.DropTable(
                name: "ImportMappings");

            migrationBuilder.DropTable(
                name: "ImportPreviews");

            migrationBuilder.DropTable(
                name: "ImportBatches");
        }
    }
}
