using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Media : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "PublishedFiles",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Picture");

            migrationBuilder.AddColumn<string>(
                name: "SavedAs",
                table: "PublishedFiles",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AttachmentsJson",
                table: "Publications",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "WebpSha256",
                table: "MediaSizes",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Alt",
                table: "MediaFiles",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Bytes",
                table: "MediaFiles",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Credit",
                table: "MediaFiles",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "FocusAcross",
                table: "MediaFiles",
                type: "int",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<int>(
                name: "FocusDown",
                table: "MediaFiles",
                type: "int",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<bool>(
                name: "IsSigned",
                table: "MediaFiles",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "MediaFiles",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Picture");

            migrationBuilder.AddColumn<string>(
                name: "Scan",
                table: "MediaFiles",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotLookedAt");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "MediaFiles",
                type: "nvarchar(1103)",
                maxLength: 1103,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "SetAsideAt",
                table: "MediaFiles",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SetAsideReason",
                table: "MediaFiles",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sha256",
                table: "MediaFiles",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SignedAt",
                table: "MediaFiles",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignedByName",
                table: "MediaFiles",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "MediaFiles",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "MediaFiles",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "EditionAttachments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PortalId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    MediaFileId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditionAttachments_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditionAttachments_MediaFiles_MediaFileId",
                        column: x => x.MediaFileId,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MediaTexts",
                columns: table => new
                {
                    MediaFileId = table.Column<int>(type: "int", nullable: false),
                    PortalId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaTexts", x => x.MediaFileId);
                    table.ForeignKey(
                        name: "FK_MediaTexts_MediaFiles_MediaFileId",
                        column: x => x.MediaFileId,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_PortalId_CreatedAt_Id",
                table: "MediaFiles",
                columns: new[] { "PortalId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EditionAttachments_EditionId",
                table: "EditionAttachments",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionAttachments_MediaFileId",
                table: "EditionAttachments",
                column: "MediaFileId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EditionAttachments");

            migrationBuilder.DropTable(
                name: "MediaTexts");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_PortalId_CreatedAt_Id",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "PublishedFiles");

            migrationBuilder.DropColumn(
                name: "SavedAs",
                table: "PublishedFiles");

            migrationBuilder.DropColumn(
                name: "AttachmentsJson",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "WebpSha256",
                table: "MediaSizes");

            migrationBuilder.DropColumn(
                name: "Alt",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Bytes",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Credit",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "FocusAcross",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "FocusDown",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "IsSigned",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Scan",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "SetAsideAt",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "SetAsideReason",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Sha256",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "SignedAt",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "SignedByName",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "MediaFiles");
        }
    }
}
