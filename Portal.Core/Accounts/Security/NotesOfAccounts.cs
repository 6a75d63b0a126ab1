using Portal.Core.History.Security;

namespace Portal.Core.Accounts.Security;

/// <summary>Lines of the security log about an account.</summary>
internal static class NotesOfAccounts
{
    /// <summary>A line of what a person does who is known: the door acts for them, they are named.</summary>
    public static async Task NoteOfAsync(
        this Operation operation, string userId, string action, string sentence, SecurityOutcome outcome = SecurityOutcome.Done)
    {
        var name = await operation.Db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleOrDefaultAsync();
        operation.Note(new(action, sentence) { PersonId = userId, ActorId = userId, ActorName = name ?? userId, Outcome = outcome });
    }
}
