using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "AccessReviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    BegunByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    SignedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SignedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessReviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AllowanceKeys",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllowanceKeys", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "AllowanceMonths",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    PreparedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PreparedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ApprovedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ApprovedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ReturnedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReturnedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PaidById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PaidByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PaidAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllowanceMonths", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AllowanceRates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Coefficient = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    ByDays = table.Column<bool>(type: "INTEGER", nullable: false),
                    PaperNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PaperOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SaidById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SaidByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SaidAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllowanceRates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Allowances",
                columns: table => new
                {
                    SenderHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MinuteAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allowances", x => new { x.SenderHash, x.MinuteAt });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NameOrder = table.Column<string>(type: "TEXT", maxLength: 181, nullable: false),
                    Disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoMorningMail = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoUrgentMail = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordSetAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BaseSalaries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BaseSalaries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BudgetYears",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ClosedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClosedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetYears", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Provisional = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "ClockMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    LinesUntilAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Deadlines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    RuleCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RuleSource = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CountedFrom = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    HowCounted = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    MetAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    LawDueAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    LawSource = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    GraceFrom = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    WarnAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    WarnedFor = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    WarnedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    LeadersWarnedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    EscalateAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    EscalatedFor = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    LateToldAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    EscalatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deadlines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DisbursementPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Opening = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwedAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    OfOpening = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenBack = table.Column<long>(type: "INTEGER", nullable: false),
                    TellsBudget = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DrawnById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DrawnByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    EndedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    EndedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    DropReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReplacedBy = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisbursementPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Disbursements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OwedAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    PaidById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PaidByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PaidAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Opening = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disbursements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DoneOperations",
                columns: table => new
                {
                    Scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoneOperations", x => new { x.Scope, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "EmulationRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    UnitMinimum = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorMinimum = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemPoints = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    OnTimePoints = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    LatePoints = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    CorrectionPoints = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    WithdrawalPoints = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmulationRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GrantOffers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantOffers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "History",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Sentence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_History", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HistoryHeads",
                columns: table => new
                {
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Lines = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryHeads", x => x.PortalId);
                });

            migrationBuilder.CreateTable(
                name: "IssuedPapers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PaperOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RegisterNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    RegisterYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    IssuedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IssuedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Model = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    WholeModelProtected = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CheckCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    CheckAddress = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ReplacesId = table.Column<int>(type: "INTEGER", nullable: true),
                    RowsHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuedPapers_IssuedPapers_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "IssuedPapers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "MailServers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Server = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Port = table.Column<int>(type: "INTEGER", nullable: false),
                    Security = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PasswordSealed = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SenderAddress = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    SenderName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UpdatedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailServers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ManyWorks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManyWorks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MasterKeyMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MasterKeyMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MediaFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    IsSigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    SignedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Alt = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Credit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FocusX = table.Column<int>(type: "INTEGER", nullable: false),
                    FocusY = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeFromId = table.Column<int>(type: "INTEGER", nullable: true),
                    ReplacedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Tags = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 1103, nullable: false),
                    SetAsideAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    SetAsideReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    UploadedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaFiles_MediaFiles_MadeFromId",
                        column: x => x.MadeFromId,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MediaFiles_MediaFiles_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpeningImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FileSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ImportedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ImportedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Already = table.Column<int>(type: "INTEGER", nullable: false),
                    Report = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpeningImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OpeningYears",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    BudgetUsed = table.Column<long>(type: "INTEGER", nullable: false),
                    SaidById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SaidByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SaidAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ConfirmedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConfirmedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpeningYears", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ToAddress = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    BodySealed = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    FileSealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    GoodUntil = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaperChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PaperOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HashPart = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ReplacedByNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ReplacedByOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PayeeKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayeeKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PortalDays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalDays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Portals",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProfileJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    ProfileNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    PublicStamp = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Portals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProfileVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    MadeById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    MadeByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionSlug = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SectionName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Abstract = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    BodyHtml = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Byline = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    EventAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    FirstPublishedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    PicturesJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    AttachmentsJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    CorrectionsJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    Visible = table.Column<bool>(type: "INTEGER", nullable: false),
                    GoneBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    GoneAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    GoneReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    TypeName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DatedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DetailsJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublishedFiles",
                columns: table => new
                {
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SavedAs = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Visible = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedFiles", x => new { x.PortalId, x.Sha256, x.ItemId });
                });

            migrationBuilder.CreateTable(
                name: "ReportDrafts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Span = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TextsJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    MadeById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    MadeByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    EditedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IssuedNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoleGrants",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Permission = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleGrants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyCaps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    MaxCoefficient = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    UnitShare = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyCaps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyPeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AssessedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AssessedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AssessedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    AssessedOnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ApprovedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ApprovedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ApprovedOnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Approvals = table.Column<int>(type: "INTEGER", nullable: false),
                    HandedOverById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    HandedOverByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    HandedOverOnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReturnedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReturnedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ReturnedOnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PaidById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PaidByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PaidAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    PaidOnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DrawnIn = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ClosedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClosedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClosedOnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyPeriods", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltySchedules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidingPaper = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UnitShare = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    SiteShare = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    RemunerationMode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InformationPercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    EditingPercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    WithdrawnById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    WithdrawnByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltySchedules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedQueries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedQueries", x => x.Id);
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

            migrationBuilder.CreateTable(
                name: "Sections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SupplierCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReviewerCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DeadlineCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InMenu = table.Column<bool>(type: "INTEGER", nullable: false),
                    OnHome = table.Column<bool>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SecurityHeads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    CutLines = table.Column<long>(type: "INTEGER", nullable: false),
                    CutHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecurityHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SecurityLog",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Port = table.Column<int>(type: "INTEGER", nullable: true),
                    Device = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecurityLog", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SenderKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    KeySealed = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SenderKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SetupLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetupLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInDelays",
                columns: table => new
                {
                    NameHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SenderHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LastFailedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInDelays", x => new { x.NameHash, x.SenderHash });
                });

            migrationBuilder.CreateTable(
                name: "StoppedDeadlines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    LawDueAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    GraceFrom = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    WarnedFor = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    WarnedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    LeadersWarnedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    EscalatedFor = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    LateToldAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    EscalatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoppedDeadlines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TaxRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PayeeKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Threshold = table.Column<long>(type: "INTEGER", nullable: false),
                    RatePercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    Treatment = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CommitmentExempts = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaxRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TimerLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HeldUntil = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    RanAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimerLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Withdrawals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PublicReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Requester = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Withdrawals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccessReviewLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReviewId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    LastSignInAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Keep = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessReviewLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccessReviewLines_AccessReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "AccessReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AllowanceRows",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AllowanceMonthId = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    ForMonth = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AllowanceRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AllowanceRows_AllowanceMonths_AllowanceMonthId",
                        column: x => x.AllowanceMonthId,
                        principalTable: "AllowanceMonths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AllowanceRows_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 512, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Deputies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AbsentId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DeputyId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AppointedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AppointedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AppointedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    EndedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deputies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deputies_AspNetUsers_AbsentId",
                        column: x => x.AbsentId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputies_AspNetUsers_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "FormerPasswords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerPasswords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerPasswords_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SpentAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SecondFactors",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SecretSealed = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SetUpAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    LastStep = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondFactors", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_SecondFactors_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ProvedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Proofs = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BudgetYearId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    PaperNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PaperOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WarnPercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SaidById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SaidByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SaidAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    LeftReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetEntries_BudgetYears_BudgetYearId",
                        column: x => x.BudgetYearId,
                        principalTable: "BudgetYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptRows",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PaperId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptRows_IssuedPapers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "IssuedPapers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignedCopies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PaperId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FileSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsSigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    SignedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    AttachedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    AttachedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AttachedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedCopies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignedCopies_IssuedPapers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "IssuedPapers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MediaSizes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MediaFileId = table.Column<int>(type: "INTEGER", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    WebpSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaSizes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaSizes_MediaFiles_MediaFileId",
                        column: x => x.MediaFileId,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MediaTexts",
                columns: table => new
                {
                    MediaFileId = table.Column<int>(type: "INTEGER", nullable: false),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
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

            migrationBuilder.CreateTable(
                name: "PortalHosts",
                columns: table => new
                {
                    Host = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalHosts", x => x.Host);
                    table.ForeignKey(
                        name: "FK_PortalHosts_Portals_PortalId",
                        column: x => x.PortalId,
                        principalTable: "Portals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DisbursementPeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DisbursementId = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisbursementPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisbursementPeriods_Disbursements_DisbursementId",
                        column: x => x.DisbursementId,
                        principalTable: "Disbursements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DisbursementPeriods_RoyaltyPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "RoyaltyPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedPeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedPeriods_DisbursementPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "DisbursementPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedPeriods_RoyaltyPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "RoyaltyPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "YearEndBookings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: true),
                    AllowanceMonthId = table.Column<int>(type: "INTEGER", nullable: true),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SaidById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SaidByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SaidAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearEndBookings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_YearEndBookings_AllowanceMonths_AllowanceMonthId",
                        column: x => x.AllowanceMonthId,
                        principalTable: "AllowanceMonths",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_YearEndBookings_RoyaltyPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "RoyaltyPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyGenres",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ScheduleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MinCoefficient = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    MaxCoefficient = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    FixedAmount = table.Column<long>(type: "INTEGER", nullable: true),
                    MinPercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    MaxPercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    ShareCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CapCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyGenres", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyGenres_RoyaltySchedules_ScheduleId",
                        column: x => x.ScheduleId,
                        principalTable: "RoyaltySchedules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScheduleAdditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ScheduleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MinPercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    MaxPercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    NeedsReason = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScheduleAdditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScheduleAdditions_RoyaltySchedules_ScheduleId",
                        column: x => x.ScheduleId,
                        principalTable: "RoyaltySchedules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContentItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    StartedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    LiveEditionId = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstPublishedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContentItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContentItems_Sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contributors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PenName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OtherPenNames = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    MergedIntoId = table.Column<int>(type: "INTEGER", nullable: true),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 1002, nullable: false),
                    NameOrder = table.Column<string>(type: "TEXT", maxLength: 181, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Nationality = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PayBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "Account"),
                    AwaitsConfirmation = table.Column<bool>(type: "INTEGER", nullable: false),
                    TaxCodeProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BankAccountProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BankName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CommitmentUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contributors_Contributors_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contributors_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
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
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    AddedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
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

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    BoardPosition = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ByEntra = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyGrades",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GenreId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Coefficient = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyGrades", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyGrades_RoyaltyGenres_GenreId",
                        column: x => x.GenreId,
                        principalTable: "RoyaltyGenres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyWorks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: true),
                    OpeningImportId = table.Column<int>(type: "INTEGER", nullable: true),
                    OpeningKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SectionName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedGenre = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    GenreId = table.Column<int>(type: "INTEGER", nullable: true),
                    GradeName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Coefficient = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    BasePercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    AdditionPercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    OutsideReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OutsideById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    OutsideByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    OutsideAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    UnitValue = table.Column<long>(type: "INTEGER", nullable: true),
                    BaseSalaryId = table.Column<int>(type: "INTEGER", nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Remuneration = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AssessedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AssessedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AssessedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    WithdrawnDecision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    WithdrawnDecidedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    WithdrawnDecidedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    WithdrawnDecidedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyWorks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyWorks_OpeningImports_OpeningImportId",
                        column: x => x.OpeningImportId,
                        principalTable: "OpeningImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyWorks_RoyaltyGenres_GenreId",
                        column: x => x.GenreId,
                        principalTable: "RoyaltyGenres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyWorks_RoyaltyPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "RoyaltyPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Stands = table.Column<bool>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    TitleOrder = table.Column<string>(type: "TEXT", maxLength: 181, nullable: false),
                    Abstract = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    BodyHtml = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FieldCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SecondFieldCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    EventAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Announces = table.Column<bool>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ProposedGenre = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IsCorrection = table.Column<bool>(type: "INTEGER", nullable: false),
                    CorrectionNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AuthoredById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FormerAuthorIds = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SubmittedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ReviewedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ReturnedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ApprovedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    PublishedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReachedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    SentById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BegunById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BegunByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BegunAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    HolderId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    HeldSince = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    HoldNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    GivenByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Judged = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    BinnedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    BinnedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BinReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Editions_ContentItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ContentItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Editions_Sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    InvitedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    InvitedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpeningBalances",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Paid = table.Column<long>(type: "INTEGER", nullable: false),
                    Withheld = table.Column<long>(type: "INTEGER", nullable: false),
                    Owed = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConfirmedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpeningBalances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpeningBalances_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpeningBalances_OpeningImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "OpeningImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PayeeChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PayBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TaxCodeProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BankAccountProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BankName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CommitmentUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ProposedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "PlannedPayments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    PayeeName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PenName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PayBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TaxCodeMasked = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BankMasked = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    TaxCodeProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BankAccountProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BankName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    WorkCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Gross = table.Column<long>(type: "INTEGER", nullable: false),
                    Remuneration = table.Column<long>(type: "INTEGER", nullable: false),
                    Adjustments = table.Column<long>(type: "INTEGER", nullable: false),
                    ToPayroll = table.Column<bool>(type: "INTEGER", nullable: false),
                    Tax = table.Column<long>(type: "INTEGER", nullable: false),
                    Net = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxDue = table.Column<long>(type: "INTEGER", nullable: false),
                    CarriedTaxIn = table.Column<long>(type: "INTEGER", nullable: false),
                    CarriedTaxOut = table.Column<long>(type: "INTEGER", nullable: false),
                    Committed = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwedAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    TakeBackAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    InvoiceOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TaxRuleId = table.Column<int>(type: "INTEGER", nullable: true),
                    TaxWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedPayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedPayments_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedPayments_DisbursementPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "DisbursementPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedWithouts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedWithouts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedWithouts_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedWithouts_DisbursementPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "DisbursementPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyDues",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: true),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Royalty = table.Column<long>(type: "INTEGER", nullable: false),
                    Remuneration = table.Column<long>(type: "INTEGER", nullable: false),
                    Adjustments = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    WorkCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Settled = table.Column<long>(type: "INTEGER", nullable: false),
                    DrawnIn = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyDues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyDues_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyDues_RoyaltyPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "RoyaltyPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyPayees",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: false),
                    Approval = table.Column<int>(type: "INTEGER", nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PenName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PayBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TaxCodeProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    TaxCodeMasked = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BankAccountProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BankAccountMasked = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BankName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CommitmentUntil = table.Column<DateOnly>(type: "TEXT", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "RoyaltyPayments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DisbursementId = table.Column<int>(type: "INTEGER", nullable: false),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    PayeeName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PenName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PayBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TaxCodeMasked = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BankMasked = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    TaxCodeProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BankAccountProtected = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BankName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    WorkCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Gross = table.Column<long>(type: "INTEGER", nullable: false),
                    Remuneration = table.Column<long>(type: "INTEGER", nullable: false),
                    Adjustments = table.Column<long>(type: "INTEGER", nullable: false),
                    ToPayroll = table.Column<bool>(type: "INTEGER", nullable: false),
                    Tax = table.Column<long>(type: "INTEGER", nullable: false),
                    Net = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxDue = table.Column<long>(type: "INTEGER", nullable: false),
                    CarriedTaxIn = table.Column<long>(type: "INTEGER", nullable: false),
                    CarriedTaxOut = table.Column<long>(type: "INTEGER", nullable: false),
                    Committed = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwedAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    TakeBackAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    InvoiceOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TaxRuleId = table.Column<int>(type: "INTEGER", nullable: true),
                    TaxWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyPayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyPayments_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyPayments_Disbursements_DisbursementId",
                        column: x => x.DisbursementId,
                        principalTable: "Disbursements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaxCertificates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    IssuedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaxCertificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaxCertificates_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaxCommitments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    KeptAt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaxCommitments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaxCommitments_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SharePercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyLines_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyLines_RoyaltyWorks_WorkId",
                        column: x => x.WorkId,
                        principalTable: "RoyaltyWorks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkAdditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WorkId = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Percent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkAdditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkAdditions_RoyaltyWorks_WorkId",
                        column: x => x.WorkId,
                        principalTable: "RoyaltyWorks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentDetails",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DocumentType = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SignerTitle = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentDetails", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_DocumentDetails_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionAttachments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    MediaFileId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "EditionContributors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SharePercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionContributors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditionContributors_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditionContributors_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionNotices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    OfDeadline = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditionNotices_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionPictures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    MediaFileId = table.Column<int>(type: "INTEGER", nullable: false),
                    Alt = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Caption = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Credit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FocusX = table.Column<int>(type: "INTEGER", nullable: false),
                    FocusY = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionPictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditionPictures_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditionPictures_MediaFiles_MediaFileId",
                        column: x => x.MediaFileId,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionSchedules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WaitingItemId = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    SetById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SetByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionSchedules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EditionSchedules_ContentItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ContentItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EditionSchedules_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpenEditors",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Page = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenEditors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpenEditors_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PassageComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Quote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Prefix = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Suffix = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    LastAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassageComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PassageComments_ContentItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ContentItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PassageComments_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UrgentReviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    PublishedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PublishedSelves = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    PublishedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Skipped = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SkippedNames = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReviewedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ReviewedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UrgentReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UrgentReviews_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InvitedRoles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InvitationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    BoardPosition = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvitedRoles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvitedRoles_Invitations_InvitationId",
                        column: x => x.InvitationId,
                        principalTable: "Invitations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvitedRoles_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltySettlements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DisbursementId = table.Column<int>(type: "INTEGER", nullable: false),
                    PaymentId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueId = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: true),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltySettlements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltySettlements_Disbursements_DisbursementId",
                        column: x => x.DisbursementId,
                        principalTable: "Disbursements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltySettlements_RoyaltyDues_DueId",
                        column: x => x.DueId,
                        principalTable: "RoyaltyDues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltySettlements_RoyaltyPayments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "RoyaltyPayments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaxCertificatePayments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CertificateId = table.Column<int>(type: "INTEGER", nullable: false),
                    PaymentId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaxCertificatePayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaxCertificatePayments_RoyaltyPayments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "RoyaltyPayments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TaxCertificatePayments_TaxCertificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "TaxCertificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitmentScans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CommitmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FileSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsSigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    SignedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    AttachedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    AttachedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AttachedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitmentScans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitmentScans_TaxCommitments_CommitmentId",
                        column: x => x.CommitmentId,
                        principalTable: "TaxCommitments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyAdjustments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContributorId = table.Column<int>(type: "INTEGER", nullable: false),
                    OfLineId = table.Column<int>(type: "INTEGER", nullable: true),
                    OfWorkId = table.Column<int>(type: "INTEGER", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    MadeByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    LeftReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyAdjustments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyAdjustments_Contributors_ContributorId",
                        column: x => x.ContributorId,
                        principalTable: "Contributors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyAdjustments_RoyaltyLines_OfLineId",
                        column: x => x.OfLineId,
                        principalTable: "RoyaltyLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyAdjustments_RoyaltyPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "RoyaltyPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoyaltyAdjustments_RoyaltyWorks_OfWorkId",
                        column: x => x.OfWorkId,
                        principalTable: "RoyaltyWorks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoyaltyNotices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    NotifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByMail = table.Column<bool>(type: "INTEGER", nullable: false),
                    SentById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SentByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoyaltyNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoyaltyNotices_RoyaltyLines_LineId",
                        column: x => x.LineId,
                        principalTable: "RoyaltyLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnclaimedLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LineId = table.Column<int>(type: "INTEGER", nullable: false),
                    ToYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnclaimedLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnclaimedLines_RoyaltyLines_LineId",
                        column: x => x.LineId,
                        principalTable: "RoyaltyLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommentEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PortalId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CommentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommentEntries_PassageComments_CommentId",
                        column: x => x.CommentId,
                        principalTable: "PassageComments",
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
                name: "IX_AccessReviewLines_ReviewId_UserId",
                table: "AccessReviewLines",
                columns: new[] { "ReviewId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviews_PortalId",
                table: "AccessReviews",
                column: "PortalId",
                unique: true,
                filter: "SignedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AllowanceMonths_PortalId_Month",
                table: "AllowanceMonths",
                columns: new[] { "PortalId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AllowanceRates_PortalId_Position_FromOn",
                table: "AllowanceRates",
                columns: new[] { "PortalId", "Position", "FromOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AllowanceRows_AllowanceMonthId_Round_ForMonth_UserId",
                table: "AllowanceRows",
                columns: new[] { "AllowanceMonthId", "Round", "ForMonth", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AllowanceRows_UserId",
                table: "AllowanceRows",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Allowances_MinuteAt",
                table: "Allowances",
                column: "MinuteAt");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BaseSalaries_EffectiveFrom",
                table: "BaseSalaries",
                column: "EffectiveFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetEntries_BudgetYearId",
                table: "BudgetEntries",
                column: "BudgetYearId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetEntries_PortalId_Key",
                table: "BudgetEntries",
                columns: new[] { "PortalId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetYears_PortalId_Year",
                table: "BudgetYears",
                columns: new[] { "PortalId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommentEntries_CommentId",
                table: "CommentEntries",
                column: "CommentId");

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentScans_CommitmentId_FileSha256",
                table: "CommitmentScans",
                columns: new[] { "CommitmentId", "FileSha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_PortalId_CreatedById_Id",
                table: "ContentItems",
                columns: new[] { "PortalId", "CreatedById", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_PortalId_FirstPublishedAt_Id",
                table: "ContentItems",
                columns: new[] { "PortalId", "FirstPublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_PortalId_SectionId",
                table: "ContentItems",
                columns: new[] { "PortalId", "SectionId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_PortalId_StartedBy",
                table: "ContentItems",
                columns: new[] { "PortalId", "StartedBy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_SectionId",
                table: "ContentItems",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Contributors_MergedIntoId",
                table: "Contributors",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Contributors_UnitId",
                table: "Contributors",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_ItemId",
                table: "Deadlines",
                column: "ItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_MetAt_WarnAt",
                table: "Deadlines",
                columns: new[] { "MetAt", "WarnAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_PortalId_DueAt_ItemId",
                table: "Deadlines",
                columns: new[] { "PortalId", "DueAt", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_PortalId_MetAt_DueAt_ItemId",
                table: "Deadlines",
                columns: new[] { "PortalId", "MetAt", "DueAt", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_AbsentId_PortalId",
                table: "Deputies",
                columns: new[] { "AbsentId", "PortalId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_DeputyId_PortalId",
                table: "Deputies",
                columns: new[] { "DeputyId", "PortalId" });

            migrationBuilder.CreateIndex(
                name: "IX_DisbursementPeriods_DisbursementId_PeriodId",
                table: "DisbursementPeriods",
                columns: new[] { "DisbursementId", "PeriodId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DisbursementPeriods_PeriodId",
                table: "DisbursementPeriods",
                column: "PeriodId");

            migrationBuilder.CreateIndex(
                name: "IX_DisbursementPlans_PortalId_Key",
                table: "DisbursementPlans",
                columns: new[] { "PortalId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DisbursementPlans_PortalId_Year_Number",
                table: "DisbursementPlans",
                columns: new[] { "PortalId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_PortalId_Key",
                table: "Disbursements",
                columns: new[] { "PortalId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disbursements_PortalId_Year_Number",
                table: "Disbursements",
                columns: new[] { "PortalId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DoneOperations_Scope_DoneAt",
                table: "DoneOperations",
                columns: new[] { "Scope", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EditionAttachments_EditionId",
                table: "EditionAttachments",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionAttachments_MediaFileId",
                table: "EditionAttachments",
                column: "MediaFileId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionContributors_ContributorId",
                table: "EditionContributors",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionContributors_EditionId",
                table: "EditionContributors",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionNotices_EditionId",
                table: "EditionNotices",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionNotices_PortalId_UserId_SeenAt",
                table: "EditionNotices",
                columns: new[] { "PortalId", "UserId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EditionPictures_EditionId",
                table: "EditionPictures",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionPictures_MediaFileId",
                table: "EditionPictures",
                column: "MediaFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_ItemId_Number",
                table: "Editions",
                columns: new[] { "ItemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_AuthoredById_Stands_Status_ItemId",
                table: "Editions",
                columns: new[] { "PortalId", "AuthoredById", "Stands", "Status", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_PublishedAt",
                table: "Editions",
                columns: new[] { "PortalId", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_SectionId_Stands_Status",
                table: "Editions",
                columns: new[] { "PortalId", "SectionId", "Stands", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_Stands_ItemId_Status",
                table: "Editions",
                columns: new[] { "PortalId", "Stands", "ItemId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_Stands_Status_ItemId",
                table: "Editions",
                columns: new[] { "PortalId", "Stands", "Status", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_Stands_TitleOrder_Id",
                table: "Editions",
                columns: new[] { "PortalId", "Stands", "TitleOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_Stands_UpdatedAt_Id",
                table: "Editions",
                columns: new[] { "PortalId", "Stands", "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PortalId_Status_Step",
                table: "Editions",
                columns: new[] { "PortalId", "Status", "Step" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_SectionId",
                table: "Editions",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionSchedules_EditionId",
                table: "EditionSchedules",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionSchedules_ItemId",
                table: "EditionSchedules",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionSchedules_PortalId_At",
                table: "EditionSchedules",
                columns: new[] { "PortalId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_EditionSchedules_PortalId_Kind_WaitingItemId",
                table: "EditionSchedules",
                columns: new[] { "PortalId", "Kind", "WaitingItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EditionSchedules_State_NextTryAt",
                table: "EditionSchedules",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EmulationRules_PortalId_FromOn",
                table: "EmulationRules",
                columns: new[] { "PortalId", "FromOn" },
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_FormerPasswords_UserId_ReplacedAt",
                table: "FormerPasswords",
                columns: new[] { "UserId", "ReplacedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_GrantOffers_PortalId_Key",
                table: "GrantOffers",
                columns: new[] { "PortalId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_History_PortalId_ActorId_Sequence",
                table: "History",
                columns: new[] { "PortalId", "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_History_PortalId_At",
                table: "History",
                columns: new[] { "PortalId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_History_PortalId_Sequence",
                table: "History",
                columns: new[] { "PortalId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_History_PortalId_Subject",
                table: "History",
                columns: new[] { "PortalId", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_ContributorId",
                table: "Invitations",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_PortalId",
                table: "Invitations",
                column: "PortalId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TokenHash",
                table: "Invitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvitedRoles_InvitationId",
                table: "InvitedRoles",
                column: "InvitationId");

            migrationBuilder.CreateIndex(
                name: "IX_InvitedRoles_UnitId",
                table: "InvitedRoles",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_CheckCode",
                table: "IssuedPapers",
                column: "CheckCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_PortalId_Kind_About_Number",
                table: "IssuedPapers",
                columns: new[] { "PortalId", "Kind", "About", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_PortalId_RegisterYear_Symbol_RegisterNumber",
                table: "IssuedPapers",
                columns: new[] { "PortalId", "RegisterYear", "Symbol", "RegisterNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_ReplacesId",
                table: "IssuedPapers",
                column: "ReplacesId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeptColumns_PortalId_OwnerId_List",
                table: "KeptColumns",
                columns: new[] { "PortalId", "OwnerId", "List" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeptRows_PaperId_Key",
                table: "KeptRows",
                columns: new[] { "PaperId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManyWorks_PortalId_OwnerId",
                table: "ManyWorks",
                columns: new[] { "PortalId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_MadeFromId",
                table: "MediaFiles",
                column: "MadeFromId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_PortalId_CreatedAt_Id",
                table: "MediaFiles",
                columns: new[] { "PortalId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_ReplacedById",
                table: "MediaFiles",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_MediaSizes_MediaFileId",
                table: "MediaSizes",
                column: "MediaFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_UnitId",
                table: "Memberships",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_UserId_PortalId",
                table: "Memberships",
                columns: new[] { "UserId", "PortalId" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenEditors_EditionId",
                table: "OpenEditors",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_OpenEditors_PortalId_EditionId",
                table: "OpenEditors",
                columns: new[] { "PortalId", "EditionId" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenEditors_PortalId_Page",
                table: "OpenEditors",
                columns: new[] { "PortalId", "Page" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpeningBalances_ContributorId_Year",
                table: "OpeningBalances",
                columns: new[] { "ContributorId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpeningBalances_ImportId",
                table: "OpeningBalances",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_OpeningYears_PortalId_Year",
                table: "OpeningYears",
                columns: new[] { "PortalId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_PortalId_Key",
                table: "OutboxMessages",
                columns: new[] { "PortalId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_PortalId_Kind_About",
                table: "OutboxMessages",
                columns: new[] { "PortalId", "Kind", "About" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_State_NextTryAt",
                table: "OutboxMessages",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperChecks_Code",
                table: "PaperChecks",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PassageComments_EditionId",
                table: "PassageComments",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_PassageComments_ItemId",
                table: "PassageComments",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PassageComments_PortalId_ItemId",
                table: "PassageComments",
                columns: new[] { "PortalId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_PayeeChanges_ContributorId",
                table: "PayeeChanges",
                column: "ContributorId",
                unique: true,
                filter: "Status = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedPayments_ContributorId",
                table: "PlannedPayments",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedPayments_PlanId_ContributorId",
                table: "PlannedPayments",
                columns: new[] { "PlanId", "ContributorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedPeriods_PeriodId",
                table: "PlannedPeriods",
                column: "PeriodId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedPeriods_PlanId_PeriodId",
                table: "PlannedPeriods",
                columns: new[] { "PlanId", "PeriodId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedWithouts_ContributorId",
                table: "PlannedWithouts",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedWithouts_PlanId_ContributorId",
                table: "PlannedWithouts",
                columns: new[] { "PlanId", "ContributorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalDays_PortalId_Date",
                table: "PortalDays",
                columns: new[] { "PortalId", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalHosts_PortalId",
                table: "PortalHosts",
                column: "PortalId");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileVersions_PortalId_Number",
                table: "ProfileVersions",
                columns: new[] { "PortalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publications_ItemId",
                table: "Publications",
                column: "ItemId",
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
                name: "IX_Publications_PortalId_SectionId_DatedOn_FirstPublishedAt_ItemId_Visible_TypeName",
                table: "Publications",
                columns: new[] { "PortalId", "SectionId", "DatedOn", "FirstPublishedAt", "ItemId", "Visible", "TypeName" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PortalId_SectionId_FirstPublishedAt_ItemId_Visible",
                table: "Publications",
                columns: new[] { "PortalId", "SectionId", "FirstPublishedAt", "ItemId", "Visible" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_PortalId_SectionId_PublishedAt_Visible",
                table: "Publications",
                columns: new[] { "PortalId", "SectionId", "PublishedAt", "Visible" });

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCodes_UserId_Hash",
                table: "RecoveryCodes",
                columns: new[] { "UserId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportDrafts_PortalId_Span",
                table: "ReportDrafts",
                columns: new[] { "PortalId", "Span" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleGrants_PortalId_Role_Permission",
                table: "RoleGrants",
                columns: new[] { "PortalId", "Role", "Permission" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyAdjustments_ContributorId",
                table: "RoyaltyAdjustments",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyAdjustments_OfLineId",
                table: "RoyaltyAdjustments",
                column: "OfLineId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyAdjustments_OfWorkId",
                table: "RoyaltyAdjustments",
                column: "OfWorkId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyAdjustments_PeriodId",
                table: "RoyaltyAdjustments",
                column: "PeriodId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyAdjustments_PortalId_Key",
                table: "RoyaltyAdjustments",
                columns: new[] { "PortalId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyCaps_Code_EffectiveFrom",
                table: "RoyaltyCaps",
                columns: new[] { "Code", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyDues_ContributorId",
                table: "RoyaltyDues",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyDues_PeriodId",
                table: "RoyaltyDues",
                column: "PeriodId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyDues_PortalId_PeriodId_ContributorId",
                table: "RoyaltyDues",
                columns: new[] { "PortalId", "PeriodId", "ContributorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyGenres_ScheduleId_Code",
                table: "RoyaltyGenres",
                columns: new[] { "ScheduleId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyGrades_GenreId_Name",
                table: "RoyaltyGrades",
                columns: new[] { "GenreId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyLines_ContributorId",
                table: "RoyaltyLines",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyLines_WorkId",
                table: "RoyaltyLines",
                column: "WorkId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyNotices_LineId_Number",
                table: "RoyaltyNotices",
                columns: new[] { "LineId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyPayees_ContributorId",
                table: "RoyaltyPayees",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyPayees_PeriodId_Approval_ContributorId",
                table: "RoyaltyPayees",
                columns: new[] { "PeriodId", "Approval", "ContributorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyPayments_ContributorId",
                table: "RoyaltyPayments",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyPayments_DisbursementId_ContributorId",
                table: "RoyaltyPayments",
                columns: new[] { "DisbursementId", "ContributorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyPeriods_PortalId_Month",
                table: "RoyaltyPeriods",
                columns: new[] { "PortalId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltySchedules_PortalId_EffectiveFrom",
                table: "RoyaltySchedules",
                columns: new[] { "PortalId", "EffectiveFrom" },
                unique: true,
                filter: "WithdrawnAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltySettlements_DisbursementId",
                table: "RoyaltySettlements",
                column: "DisbursementId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltySettlements_DueId",
                table: "RoyaltySettlements",
                column: "DueId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltySettlements_PaymentId_DueId",
                table: "RoyaltySettlements",
                columns: new[] { "PaymentId", "DueId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyWorks_GenreId",
                table: "RoyaltyWorks",
                column: "GenreId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyWorks_ItemId",
                table: "RoyaltyWorks",
                column: "ItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyWorks_OpeningImportId",
                table: "RoyaltyWorks",
                column: "OpeningImportId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyWorks_PeriodId",
                table: "RoyaltyWorks",
                column: "PeriodId");

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyWorks_PortalId_OpeningKey",
                table: "RoyaltyWorks",
                columns: new[] { "PortalId", "OpeningKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoyaltyWorks_PortalId_PeriodId_PublishedOn",
                table: "RoyaltyWorks",
                columns: new[] { "PortalId", "PeriodId", "PublishedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedQueries_PortalId_OwnerId_NameKey",
                table: "SavedQueries",
                columns: new[] { "PortalId", "OwnerId", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedQueries_PortalId_Shared",
                table: "SavedQueries",
                columns: new[] { "PortalId", "Shared" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_PortalId_List_Shared",
                table: "SavedViews",
                columns: new[] { "PortalId", "List", "Shared" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_PortalId_OwnerId_List_NameKey",
                table: "SavedViews",
                columns: new[] { "PortalId", "OwnerId", "List", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScheduleAdditions_ScheduleId_Code",
                table: "ScheduleAdditions",
                columns: new[] { "ScheduleId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sections_PortalId_Code",
                table: "Sections",
                columns: new[] { "PortalId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sections_PortalId_Slug",
                table: "Sections",
                columns: new[] { "PortalId", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecurityLog_ActorId_Sequence",
                table: "SecurityLog",
                columns: new[] { "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_SecurityLog_At",
                table: "SecurityLog",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_SecurityLog_PersonId_Sequence",
                table: "SecurityLog",
                columns: new[] { "PersonId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_SecurityLog_Sequence",
                table: "SecurityLog",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_UserId_BeganAt",
                table: "Sessions",
                columns: new[] { "UserId", "BeganAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_UserId_EndedAt",
                table: "Sessions",
                columns: new[] { "UserId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedCopies_PaperId_FileSha256",
                table: "SignedCopies",
                columns: new[] { "PaperId", "FileSha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInDelays_LastFailedAt",
                table: "SignInDelays",
                column: "LastFailedAt");

            migrationBuilder.CreateIndex(
                name: "IX_StoppedDeadlines_ItemId",
                table: "StoppedDeadlines",
                column: "ItemId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaxCertificatePayments_CertificateId",
                table: "TaxCertificatePayments",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_TaxCertificatePayments_PaymentId",
                table: "TaxCertificatePayments",
                column: "PaymentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaxCertificates_ContributorId",
                table: "TaxCertificates",
                column: "ContributorId");

            migrationBuilder.CreateIndex(
                name: "IX_TaxCertificates_PortalId_Year_Number",
                table: "TaxCertificates",
                columns: new[] { "PortalId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaxCommitments_ContributorId_Year",
                table: "TaxCommitments",
                columns: new[] { "ContributorId", "Year" },
                unique: true,
                filter: "Status IN ('Waiting', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "IX_TaxRules_PayeeKind_EffectiveFrom",
                table: "TaxRules",
                columns: new[] { "PayeeKind", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnclaimedLines_LineId",
                table: "UnclaimedLines",
                column: "LineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Units_PortalId_Code",
                table: "Units",
                columns: new[] { "PortalId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UrgentReviews_EditionId",
                table: "UrgentReviews",
                column: "EditionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UrgentReviews_PortalId_ItemId",
                table: "UrgentReviews",
                columns: new[] { "PortalId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_UrgentReviews_PortalId_PublishedAt",
                table: "UrgentReviews",
                columns: new[] { "PortalId", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_UrgentReviews_PortalId_ReviewedAt_DueAt_ItemId",
                table: "UrgentReviews",
                columns: new[] { "PortalId", "ReviewedAt", "DueAt", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_PortalId_WithdrawnAt",
                table: "Withdrawals",
                columns: new[] { "PortalId", "WithdrawnAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkAdditions_WorkId_Code",
                table: "WorkAdditions",
                columns: new[] { "WorkId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_YearEndBookings_AllowanceMonthId",
                table: "YearEndBookings",
                column: "AllowanceMonthId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_YearEndBookings_PeriodId",
                table: "YearEndBookings",
                column: "PeriodId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessRequests");

            migrationBuilder.DropTable(
                name: "AccessReviewLines");

            migrationBuilder.DropTable(
                name: "AllowanceKeys");

            migrationBuilder.DropTable(
                name: "AllowanceRates");

            migrationBuilder.DropTable(
                name: "AllowanceRows");

            migrationBuilder.DropTable(
                name: "Allowances");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "BaseSalaries");

            migrationBuilder.DropTable(
                name: "BudgetEntries");

            migrationBuilder.DropTable(
                name: "CalendarDays");

            migrationBuilder.DropTable(
                name: "ClockMarks");

            migrationBuilder.DropTable(
                name: "CommentEntries");

            migrationBuilder.DropTable(
                name: "CommitmentScans");

            migrationBuilder.DropTable(
                name: "Deadlines");

            migrationBuilder.DropTable(
                name: "Deputies");

            migrationBuilder.DropTable(
                name: "DisbursementPeriods");

            migrationBuilder.DropTable(
                name: "DocumentDetails");

            migrationBuilder.DropTable(
                name: "DoneOperations");

            migrationBuilder.DropTable(
                name: "EditionAttachments");

            migrationBuilder.DropTable(
                name: "EditionContributors");

            migrationBuilder.DropTable(
                name: "EditionNotices");

            migrationBuilder.DropTable(
                name: "EditionPictures");

            migrationBuilder.DropTable(
                name: "EditionSchedules");

            migrationBuilder.DropTable(
                name: "EmulationRules");

            migrationBuilder.DropTable(
                name: "EntraIdentities");

            migrationBuilder.DropTable(
                name: "EntraRoleRules");

            migrationBuilder.DropTable(
                name: "FormerPasswords");

            migrationBuilder.DropTable(
                name: "GrantOffers");

            migrationBuilder.DropTable(
                name: "History");

            migrationBuilder.DropTable(
                name: "HistoryHeads");

            migrationBuilder.DropTable(
                name: "InvitedRoles");

            migrationBuilder.DropTable(
                name: "KeptColumns");

            migrationBuilder.DropTable(
                name: "KeptRows");

            migrationBuilder.DropTable(
                name: "MailServers");

            migrationBuilder.DropTable(
                name: "ManyWorks");

            migrationBuilder.DropTable(
                name: "MasterKeyMarks");

            migrationBuilder.DropTable(
                name: "MediaSizes");

            migrationBuilder.DropTable(
                name: "MediaTexts");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "OpenEditors");

            migrationBuilder.DropTable(
                name: "OpeningBalances");

            migrationBuilder.DropTable(
                name: "OpeningYears");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "PaperChecks");

            migrationBuilder.DropTable(
                name: "PayeeChanges");

            migrationBuilder.DropTable(
                name: "PayeeKeys");

            migrationBuilder.DropTable(
                name: "PlannedPayments");

            migrationBuilder.DropTable(
                name: "PlannedPeriods");

            migrationBuilder.DropTable(
                name: "PlannedWithouts");

            migrationBuilder.DropTable(
                name: "PortalDays");

            migrationBuilder.DropTable(
                name: "PortalHosts");

            migrationBuilder.DropTable(
                name: "ProfileVersions");

            migrationBuilder.DropTable(
                name: "ProtectionKeys");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "PublishedFiles");

            migrationBuilder.DropTable(
                name: "RecoveryCodes");

            migrationBuilder.DropTable(
                name: "ReportDrafts");

            migrationBuilder.DropTable(
                name: "RoleGrants");

            migrationBuilder.DropTable(
                name: "RoyaltyAdjustments");

            migrationBuilder.DropTable(
                name: "RoyaltyCaps");

            migrationBuilder.DropTable(
                name: "RoyaltyGrades");

            migrationBuilder.DropTable(
                name: "RoyaltyNotices");

            migrationBuilder.DropTable(
                name: "RoyaltyPayees");

            migrationBuilder.DropTable(
                name: "RoyaltySettlements");

            migrationBuilder.DropTable(
                name: "SavedQueries");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "ScheduleAdditions");

            migrationBuilder.DropTable(
                name: "SecondFactors");

            migrationBuilder.DropTable(
                name: "SecurityHeads");

            migrationBuilder.DropTable(
                name: "SecurityLog");

            migrationBuilder.DropTable(
                name: "SenderKeys");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "SetupLinks");

            migrationBuilder.DropTable(
                name: "SignedCopies");

            migrationBuilder.DropTable(
                name: "SignInDelays");

            migrationBuilder.DropTable(
                name: "StoppedDeadlines");

            migrationBuilder.DropTable(
                name: "TaxCertificatePayments");

            migrationBuilder.DropTable(
                name: "TaxRules");

            migrationBuilder.DropTable(
                name: "TimerLeases");

            migrationBuilder.DropTable(
                name: "UnclaimedLines");

            migrationBuilder.DropTable(
                name: "UrgentReviews");

            migrationBuilder.DropTable(
                name: "Withdrawals");

            migrationBuilder.DropTable(
                name: "WorkAdditions");

            migrationBuilder.DropTable(
                name: "YearEndBookings");

            migrationBuilder.DropTable(
                name: "AccessReviews");

            migrationBuilder.DropTable(
                name: "BudgetYears");

            migrationBuilder.DropTable(
                name: "PassageComments");

            migrationBuilder.DropTable(
                name: "TaxCommitments");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "MediaFiles");

            migrationBuilder.DropTable(
                name: "DisbursementPlans");

            migrationBuilder.DropTable(
                name: "Portals");

            migrationBuilder.DropTable(
                name: "RoyaltyDues");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "IssuedPapers");

            migrationBuilder.DropTable(
                name: "RoyaltyPayments");

            migrationBuilder.DropTable(
                name: "TaxCertificates");

            migrationBuilder.DropTable(
                name: "RoyaltyLines");

            migrationBuilder.DropTable(
                name: "AllowanceMonths");

            migrationBuilder.DropTable(
                name: "Editions");

            migrationBuilder.DropTable(
                name: "Disbursements");

            migrationBuilder.DropTable(
                name: "Contributors");

            migrationBuilder.DropTable(
                name: "RoyaltyWorks");

            migrationBuilder.DropTable(
                name: "ContentItems");

            migrationBuilder.DropTable(
                name: "Units");

            migrationBuilder.DropTable(
                name: "OpeningImports");

            migrationBuilder.DropTable(
                name: "RoyaltyGenres");

            migrationBuilder.DropTable(
                name: "RoyaltyPeriods");

            migrationBuilder.DropTable(
                name: "Sections");

            migrationBuilder.DropTable(
                name: "RoyaltySchedules");
        }
    }
}
