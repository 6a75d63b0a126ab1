using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Ground : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Publications_PortalId_SectionId_Visible_FirstPublishedAt",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_PortalId_Visible_FirstPublishedAt",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "EmailIndex",
                table: "AspNetUsers");

            migrationBuilder.AddColumn<int>(
                name: "Approvals",
                table: "RoyaltyPeriods",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ClosedById",
                table: "RoyaltyPeriods",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PaidAt",
                table: "RoyaltyPeriods",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PaidById",
                table: "RoyaltyPeriods",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnReason",
                table: "RoyaltyPeriods",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReturnedAt",
                table: "RoyaltyPeriods",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnedById",
                table: "RoyaltyPeriods",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnedByName",
                table: "RoyaltyPeriods",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PayBy",
                table: "RoyaltyPayments",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Account");

            migrationBuilder.AddColumn<bool>(
                name: "AwaitsConfirmation",
                table: "Contributors",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PayBy",
                table: "Contributors",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Account");

            migrationBuilder.AddColumn<Guid>(
                name: "StartedBy",
                table: "ContentItems",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DoneOperations",
                columns: table => new
                {
                    Scope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoneOperations", x => new { x.Scope, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "IssuedPapers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PortalId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    IssuedById = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    IssuedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Rebuilt = table.Column<bool>(type: "bit", nullable: false),
                    Model = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    WholeModelProtected = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedPapers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MasterKeyMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MasterKeyMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PayeeChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PortalId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ContributorId = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PayBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    TaxCodeProtected = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    BankAccountProtected = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    BankName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    CommitmentUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ProposedById = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ProposedByName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DecidedById = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayeeChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PayeeChanges_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PayeeKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Xml = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayeeKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyPayees",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PortalId = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PeriodId = table.Column<int>(type: "int", nullable: false),
                    Approval = table.Column<int>(type: "int", nullable: false),
                    ContributorId = table.Column<int>(type: "int", nullable: false),
                    FullName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PenName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UnitName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PayBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    TaxCodeProtected = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    TaxCodeMasked = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    BankAccountProtected = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    BankAccountMasked = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    BankName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    CommitmentUntil = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyPayees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyPayees_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyPayees_RoyaltyPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "RoyaltyPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltySchedules_PortalId_EffectiveFrom",
                table: "RoyaltySchedules",
                columns: new[] { "PortalId", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PortalId_FirstPublishedAt_ItemId_Visible_SectionId",
                table: "Publications",
                columns: new[] { "PortalId", "FirstPublishedAt", "ItemId", "Visible", "SectionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PortalId_Kind_FirstPublishedAt_ItemId_Visible_SectionId",
                table: "Publications",
                columns: new[] { "PortalId", "Kind", "FirstPublishedAt", "ItemId", "Visible", "SectionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PortalId_SectionId_DocumentIssuedOn_FirstPublishedAt_ItemId_Visible_DocumentType",
                table: "Publications",
                columns: new[] { "PortalId", "SectionId", "DocumentIssuedOn", "FirstPublishedAt", "ItemId", "Visible", "DocumentType" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PortalId_SectionId_FirstPublishedAt_ItemId_Visible",
                table: "Publications",
                columns: new[] { "PortalId", "SectionId", "FirstPublishedAt", "ItemId", "Visible" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_PortalId_StartedBy",
                table: "ContentItems",
                columns: new[] { "PortalId", "StartedBy" },
                unique: true,
                filter: "[StartedBy] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail",
                unique: true,
                filter: "[NormalizedEmail] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DoneOperations_Scope_DoneAt",
                table: "DoneOperations",
                columns: new[] { "Scope", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_PortalId_Kind_About_Number",
                table: "IssuedPapers",
                columns: new[] { "PortalId", "Kind", "About", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PayeeChanges_ContributorId",
                table: "PayeeChanges",
                column: "ContributorId",
                unique: true,
                filter: "Status = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyPayees_ContributorId",
                table: "RoyaltyPayees",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyPayees_PeriodId_Approval_ContributorId",
                table: "RoyaltyPayees",
                columns: new[] { "PeriodId", "Approval", "ContributorId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DoneOperations");

            migrationBuilder.DropTable(
                name: "IssuedPapers");

            migrationBuilder.DropTable(
                name: "MasterKeyMarks");

            migrationBuilder.DropTable(
                name: "PayeeChanges");

            migrationBuilder.DropTable(
                name: "PayeeKeys");

            migrationBuilder.DropTable(
                name: "RoyaltyPayees");

            migrationBuilder.DropIndex(
                name: "IX_RoyaltySchedules_PortalId_EffectiveFrom",
                table: "RoyaltySchedules");

            migrationBuilder.DropIndex(
                name: "IX_Publications_PortalId_FirstPublishedAt_ItemId_Visible_SectionId",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_PortalId_Kind_FirstPublishedAt_ItemId_Visible_SectionId",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_PortalId_SectionId_DocumentIssuedOn_FirstPublishedAt_ItemId_Visible_DocumentType",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_PortalId_SectionId_FirstPublishedAt_ItemId_Visible",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_PortalId_StartedBy",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "EmailIndex",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Approvals",
                table: "RoyaltyPeriods");

            migrationBuilder.DropColumn(
                name: "ClosedById",
                table: "RoyaltyPeriods");

            migrationBuilder.DropColumn(
                name: "PaidAt",
                table: "RoyaltyPeriods");

            migrationBuilder.DropColumn(
                name: "PaidById",
                table: "RoyaltyPeriods");

            migrationBuilder.DropColumn(
                name: "ReturnReason",
                table: "RoyaltyPeriods");

            migrationBuilder.DropColumn(
                name: "ReturnedAt",
                table: "RoyaltyPeriods");

            migrationBuilder.DropColumn(
                name: "ReturnedById",
                table: "RoyaltyPeriods");

            migrationBuilder.DropColumn(
                name: "ReturnedByName",
                table: "RoyaltyPeriods");

            migrationBuilder.DropColumn(
                name: "PayBy",
                table: "RoyaltyPayments");

            migrationBuilder.DropColumn(
                name: "AwaitsConfirmation",
                table: "Contributors");

            migrationBuilder.DropColumn(
                name: "PayBy",
                table: "Contributors");

            migrationBuilder.DropColumn(
                name: "StartedBy",
                table: "ContentItems");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PortalId_SectionId_Visible_FirstPublishedAt",
                table: "Publications",
                columns: new[] { "PortalId", "SectionId", "Visible", "FirstPublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PortalId_Visible_FirstPublishedAt",
                table: "Publications",
                columns: new[] { "PortalId", "Visible", "FirstPublishedAt" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");
        }
    }
}
