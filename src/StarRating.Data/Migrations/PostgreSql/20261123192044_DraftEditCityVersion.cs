using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StarRating.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class DraftEditCityVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CityVersionBeforeId",
                table: "PolicyDraftEdits",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CityVersionNowId",
                table: "PolicyDraftEdits",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDraftEdits_CityVersionBeforeId",
                table: "PolicyDraftEdits",
                column: "CityVersionBeforeId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDraftEdits_CityVersionNowId",
                table: "PolicyDraftEdits",
                column: "CityVersionNowId");

            migrationBuilder.AddForeignKey(
                name: "FK_PolicyDraftEdits_PolicyVersions_CityVersionBeforeId",
                table: "PolicyDraftEdits",
                column: "CityVersionBeforeId",
                principalTable: "PolicyVersions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PolicyDraftEdits_PolicyVersions_CityVersionNowId",
                table: "PolicyDraftEdits",
                column: "CityVersionNowId",
                principalTable: "PolicyVersions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PolicyDraftEdits_PolicyVersions_CityVersionBeforeId",
                table: "PolicyDraftEdits");

            migrationBuilder.DropForeignKey(
                name: "FK_PolicyDraftEdits_PolicyVersions_CityVersionNowId",
                table: "PolicyDraftEdits");

            migrationBuilder.DropIndex(
                name: "IX_PolicyDraftEdits_CityVersionBeforeId",
                table: "PolicyDraftEdits");

            migrationBuilder.DropIndex(
                name: "IX_PolicyDraftEdits_CityVersionNowId",
                table: "PolicyDraftEdits");

            migrationBuilder.DropColumn(
                name: "CityVersionBeforeId",
                table: "PolicyDraftEdits");

            migrationBuilder.DropColumn(
                name: "CityVersionNowId",
                table: "PolicyDraftEdits");
        }
    }
}
