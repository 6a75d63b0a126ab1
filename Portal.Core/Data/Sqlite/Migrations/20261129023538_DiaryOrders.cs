using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DiaryOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_History_PortalId_ActorId_Sequence",
                table: "History",
                columns: new[] { "PortalId", "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_History_PortalId_At",
                table: "History",
                columns: new[] { "PortalId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_History_PortalId_ActorId_Sequence",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_History_PortalId_At",
                table: "History");
        }
    }
}
