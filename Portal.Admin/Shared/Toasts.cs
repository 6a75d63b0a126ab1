namespace Portal.Admin.Shared;

/// <summary>Short good news ("Đã lưu", "Đã trả lại"), said once at the foot of the page; one per circuit. Never the only place of a fact.</summary>
public sealed class Toasts
{
    public event EventHandler? Changed;

    public string? Sentence { get; private set; }

    /// <summary>Grows with every message, so that a later one is not cut short by the earlier one's end.</summary>
    public int Number { get; private set; }

    public void Show(string sentence)
    {
        Sentence = sentence;
        Number++;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Clear(int number)
    {
        if (number != Number) return;
        Sentence = null;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
