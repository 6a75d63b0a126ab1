using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Kinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DocumentEffectiveOn",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "DocumentIssuer",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "DocumentNumber",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "DocumentStatus",
                table: "Publications");

            migrationBuilder.RenameColumn(
                name: "DocumentType",
                table: "Publications",
                newName: "TypeName");

            migrationBuilder.RenameColumn(
                name: "DocumentSignerTitle",
                table: "Publications",
                newName: "Number");

            migrationBuilder.RenameColumn(
                name: "DocumentIssuedOn",
                table: "Publications",
                newName: "DatedOn");

            migrationBuilder.RenameIndex(
                name: "IX_Publications_PortalId_SectionId_DocumentIssuedOn_FirstPublishedAt_ItemId_Visible_DocumentType",
                table: "Publications",
                newName: "IX_Publications_PortalId_SectionId_DatedOn_FirstPublishedAt_ItemId_Visible_TypeName");

            migrationBuilder.AddColumn<string>(
                name: "DetailsJson",
                table: "Publications",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DetailsJson",
                table: "Publications");

            migrationBuilder.RenameColumn(
                name: "TypeName",
                table: "Publications",
                newName: "DocumentType");

            migrationBuilder.RenameColumn(
                name: "Number",
                table: "Publications",
                newName: "DocumentSignerTitle");

            migrationBuilder.RenameColumn(
                name: "DatedOn",
                table: "Publications",
                newName: "DocumentIssuedOn");

            migrationBuilder.RenameIndex(
                name: "IX_Publications_PortalId_SectionId_DatedOn_FirstPublishedAt_ItemId_Visible_TypeName",
                table: "Publications",
                newName: "IX_Publications_PortalId_SectionId_DocumentIssuedOn_FirstPublishedAt_ItemId_Visible_DocumentType");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DocumentEffectiveOn",
                table: "Publications",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DocumentIssuer",
                table: "Publications",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DocumentNumber",
                table: "Publications",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DocumentStatus",
                table: "Publications",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);
        }
    }
}
