using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NextEditionsHistoryHeadsCaps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FormerAuthorIds",
                table: "Editions",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "SectionId",
                table: "Editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "UnitId",
                table: "Editions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HistoryHeads",
                columns: table => new
                {
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Lines = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryHeads", x => x.PortalId);
                });

            // An edition goes where its item stands; until now both were one
            migrationBuilder.Sql("""
                UPDATE Editions SET
                    SectionId = (SELECT i.SectionId FROM ContentItems i WHERE i.Id = Editions.ItemId),
                    UnitId = (SELECT i.UnitId FROM ContentItems i WHERE i.Id = Editions.ItemId)
                """);
            migrationBuilder.Sql("""
                INSERT INTO HistoryHeads (PortalId, Lines, Hash)
                SELECT h.PortalId, h.Sequence, h.Hash FROM History h
                WHERE NOT EXISTS (SELECT 1 FROM History later WHERE later.PortalId = h.PortalId AND later.Sequence > h.Sequence)
                """);
            // The number of a document is searched with its text from now on
            migrationBuilder.Sql("""
                UPDATE Publications SET SearchText = SearchText || char(10) || replace(replace(lower(DocumentNumber), 'Đ', 'd'), 'đ', 'd')
                WHERE DocumentNumber IS NOT NULL
                """);
            migrationBuilder.Sql("""
                UPDATE Editions SET SearchText = SearchText || char(10) ||
                    (SELECT replace(replace(lower(d.Number), 'Đ', 'd'), 'đ', 'd') FROM DocumentDetails d WHERE d.EditionId = Editions.Id)
                WHERE EXISTS (SELECT 1 FROM DocumentDetails d WHERE d.EditionId = Editions.Id AND d.Number IS NOT NULL)
                """);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyCaps_Code_EffectiveFrom",
                table: "RoyaltyCaps",
                columns: new[] { "Code", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Editions_SectionId",
                table: "Editions",
                column: "SectionId");

            migrationBuilder.AddForeignKey(
                name: "FK_Editions_Sections_SectionId",
                table: "Editions",
                column: "SectionId",
                principalTable: "Sections",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Editions_Sections_SectionId",
                table: "Editions");

            migrationBuilder.DropTable(
                name: "HistoryHeads");

            migrationBuilder.DropIndex(
                name: "IX_RoyaltyCaps_Code_EffectiveFrom",
                table: "RoyaltyCaps");

            migrationBuilder.DropIndex(
                name: "IX_Editions_SectionId",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "FormerAuthorIds",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "SectionId",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "UnitId",
                table: "Editions");
        }
    }
}
