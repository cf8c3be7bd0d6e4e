"""A report of our own making with two recorded votes; the list of the second does not add up to the result printed."""

from __future__ import annotations

NAME = "A_HRC_90_2.txt"
TEXT = """\
Report of the Human Rights Council on its ninetieth session

Geneva, 2–6 March 2015

I. Organizational matters

1. Statements were made by the representatives of Chad, Oman and Peru.

II. Decisions

2. At the 3rd meeting, on 4 March 2015, the representative of Chad introduced draft resolution A/HRC/90/L.1, sponsored by Chad and Oman.

3. At the same meeting, at the request of the representative of Norway, a recorded vote was taken on the draft resolution. The voting was as follows:

In favour:
Chad, Oman, Peru

Against:
Norway

Abstaining:
France, Japan

4. The Human Rights Council adopted draft resolution A/HRC/90/L.1 by 3 votes to 1, with 2 abstentions (resolution 90/1).

5. At the same meeting, the representative of Peru introduced draft resolution A/HRC/90/L.2, sponsored by Peru.

6. At the same meeting, at the request of the representative of Japan, a recorded vote was taken on the draft resolution. The voting was as follows:

In favour:
Chad, France, Norway

Against:
Japan

Abstaining:
Peru

7. The Human Rights Council adopted draft resolution A/HRC/90/L.2 by 4 votes to 1, with 1 abstention (resolution 90/2).

8. The Human Rights Council rejected a motion by 2 votes to 3.
"""
