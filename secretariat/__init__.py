"""What a secretariat knows: records, rules and papers of a Police and Crime Panel."""

__version__ = "0.1.0"
