using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Entra : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "ByEntra",
                table: "Memberships",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AccessRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    SaidName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SaidEmail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AskedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    OpenFor = table.Column<string>(type: "TEXT", maxLength: 73, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EntraIdentities",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SaidName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LinkedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntraIdentities", x => new { x.TenantId, x.ObjectId });
                    table.ForeignKey(
                        name: "FK_EntraIdentities_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EntraRoleRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AppRole = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntraRoleRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntraRoleRules_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_OpenFor",
                table: "AccessRequests",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_PortalId_State",
                table: "AccessRequests",
                columns: new[] { "PortalId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_TenantId_ObjectId",
                table: "AccessRequests",
                columns: new[] { "TenantId", "ObjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_EntraIdentities_UserId",
                table: "EntraIdentities",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntraRoleRules_PortalId_AppRole",
                table: "EntraRoleRules",
                columns: new[] { "PortalId", "AppRole" });

            migrationBuilder.CreateIndex(
                name: "IX_EntraRoleRules_UnitId",
                table: "EntraRoleRules",
                column: "UnitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessRequests");

            migrationBuilder.DropTable(
                name: "EntraIdentities");

            migrationBuilder.DropTable(
                name: "EntraRoleRules");

            migrationBuilder.DropColumn(
                name: "ByEntra",
                table: "Memberships");
        }
    }
}
