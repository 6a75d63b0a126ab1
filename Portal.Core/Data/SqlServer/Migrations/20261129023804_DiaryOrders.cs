using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class DiaryOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "ActorId",
                table: "History",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(400)",
                oldMaxLength: 400,
                oldNullable: true);

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

            migrationBuilder.AlterColumn<string>(
                name: "ActorId",
                table: "History",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true);
        }
    }
}
