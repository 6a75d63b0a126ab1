namespace Portal.Core.History;

/// <summary>What a line of the history is about, as it is written there.</summary>
public static class Subject
{
    public static string Item(int id) => $"item:{id}";
    public static string Period(int id) => $"period:{id}";
    public static string Disbursement(string code) => $"disbursement:{code}";
    public static string Work(int id) => $"work:{id}";
    public static string Contributor(int id) => $"contributor:{id}";
    public static string Media(int id) => $"media:{id}";
    public static string Schedule(int id) => $"schedule:{id}";
    public static string Invitation(int id) => $"invitation:{id}";
    public static string Review(int id) => $"access-review:{id}";
    public static string User(string id) => $"user:{id}";
    public static string View(int id) => $"view:{id}";
    public static string Portal(string id) => $"portal:{id}";
}
