"""What the next agenda will probably want, and why: what law asks for, what is due, what comes back.

It proposes from plan and agendas; it changes nothing by itself.
"""
