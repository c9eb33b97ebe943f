"""What findings say: one file of texts a language, read only when a finding is shown.

Takes findings, gives lines for a person or JSON for a program. Another language is another file.
"""

from advocacy.messages.read import Message, messages, pairs
from advocacy.messages.telling import as_json, tell, texts

__all__ = ["Message", "as_json", "messages", "pairs", "tell", "texts"]
