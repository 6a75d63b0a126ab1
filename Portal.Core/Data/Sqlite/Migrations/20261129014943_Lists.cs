using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TitleOrder",
                table: "Editions",
                type: "TEXT",
                maxLength: 181,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NameOrder",
                table: "Contributors",
                type: "TEXT",
                maxLength: 181,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchName",
                table: "Contributors",
                type: "TEXT",
                maxLength: 401,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NameOrder",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 181,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchName",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "KeptColumns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Columns = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptColumns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_TitleOrder_Id",
                table: "Editions",
                columns: new[] { "PortalId", "TitleOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_UpdatedAt_Id",
                table: "Editions",
                columns: new[] { "PortalId", "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeptColumns_PortalId_OwnerId_List",
                table: "KeptColumns",
                columns: new[] { "PortalId", "OwnerId", "List" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_PortalId_List_Shared",
                table: "SavedViews",
                columns: new[] { "PortalId", "List", "Shared" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_PortalId_OwnerId_List_NameKey",
                table: "SavedViews",
                columns: new[] { "PortalId", "OwnerId", "List", "NameKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeptColumns");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_Editions_PortalId_TitleOrder_Id",
                table: "Editions");

            migrationBuilder.DropIndex(
                name: "IX_Editions_PortalId_UpdatedAt_Id",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "TitleOrder",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "NameOrder",
                table: "Contributors");

            migrationBuilder.DropColumn(
                name: "SearchName",
                table: "Contributors");

            migrationBuilder.DropColumn(
                name: "NameOrder",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "SearchName",
                table: "AspNetUsers");
        }
    }
}
