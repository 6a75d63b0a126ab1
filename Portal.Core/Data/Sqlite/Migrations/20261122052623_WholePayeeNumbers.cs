using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WholePayeeNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BankAccountProtected",
                table: "RoyaltyPayments",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BankName",
                table: "RoyaltyPayments",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PenName",
                table: "RoyaltyPayments",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Remuneration",
                table: "RoyaltyPayments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "TaxCodeProtected",
                table: "RoyaltyPayments",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "BankAccountProtected",
                table: "RoyaltyPayments");

            migrationBuilder.DropColumn(
                name: "BankName",
                table: "RoyaltyPayments");

            migrationBuilder.DropColumn(
                name: "PenName",
                table: "RoyaltyPayments");

            migrationBuilder.DropColumn(
                name: "Remuneration",
                table: "RoyaltyPayments");

            migrationBuilder.DropColumn(
                name: "TaxCodeProtected",
                table: "RoyaltyPayments");
        }
    }
}
