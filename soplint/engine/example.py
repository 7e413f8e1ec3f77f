"""An example of a rule that needs more than its text."""

from __future__ import annotations

from dataclasses import replace

from soplint.document.model import Block, Comment, Document, Format, Picture, Properties

_BARE = "een plaatje zonder beschrijving"
_FORMATS = {"docx": "een Word-bestand", "pdf": "een PDF", "md": "", "txt": "een tekstbestand"}


class Example(str):
    """A Markdown text with what a file can hold beside it, for rules that judge the file or a second document.

    As a string it is what a reader is shown: the text, and behind it in Dutch what else there is.
    `running` are headers or footers, `comments` pairs of author and text on the first block,
    `schoolgids` and `schoolplan` the Markdown texts of documents given beside it, `others` those of the
    other documents of the run.
    """

    def __new__(
        cls,
        text: str,
        *,
        format: Format = "md",
        pages: int | None = None,
        properties: Properties | None = None,
        pictures: tuple[Picture, ...] = (),
        comments: tuple[tuple[str, str], ...] = (),
        running: tuple[str, ...] = (),
        schoolgids: str | None = None,
        schoolplan: str | None = None,
        others: tuple[str, ...] = (),
    ) -> Example:
        """See the class."""
        told = [
            _FORMATS[format],
            f"{pages} bladzijden" if pages else "",
            *(_properties(properties, format) if properties else ()),
            *(_picture(picture) for picture in pictures),
            *(f"een opmerking van {author}: {comment}" for author, comment in comments),
            *(f"boven of onder elke pagina: {line}" for line in running),
            *(f"in de schoolgids staat: {schoolgids}" for _ in [schoolgids] if schoolgids),
            *(f"in het schoolplan staat: {schoolplan}" for _ in [schoolplan] if schoolplan),
            *(f"in een ander document staat: {other}" for other in others),
        ]
        made = super().__new__(cls, "\n\n".join([text, *(f"({line})" for line in told if line)]))
        made.text = text
        made.schoolgids, made.schoolplan, made.others = schoolgids, schoolplan, others
        made._pages = pages
        made._format, made._properties, made._pictures = format, properties, pictures
        made._comments, made._running = comments, running
        return made

    text: str
    schoolgids: str | None
    schoolplan: str | None
    others: tuple[str, ...]
    _pages: int | None
    _format: Format
    _properties: Properties | None
    _pictures: tuple[Picture, ...]
    _comments: tuple[tuple[str, str], ...]
    _running: tuple[str, ...]

    def complete(self, document: Document) -> Document:
        """The document that its text was read to, with the rest of the file."""
        first = document.blocks[0].place()
        running = (
            Block(len(document.blocks) + number, "running", text, None, "header", ())
            for number, text in enumerate(self._running)
        )
        return replace(
            document,
            format=self._format,
            pages=self._pages,
            blocks=(*document.blocks, *running),
            properties=self._properties or document.properties,
            pictures=self._pictures,
            comments=tuple(Comment(author, text, first) for author, text in self._comments),
        )


def _properties(properties: Properties, format: Format) -> list[str]:
    told = [
        f"titel van het bestand: {properties.title or 'geen'}",
        f"taal van het bestand: {properties.language or 'geen'}",
    ]
    if format == "pdf":
        told.append("met structuur" if properties.tagged else "zonder structuur")
    if properties.revisions:
        told.append(f"wijzigingen die nog open staan: {properties.revisions}")
    return told


def _picture(picture: Picture) -> str:
    if picture.decorative:
        return "een plaatje dat versiering is"
    return (
        f"een plaatje met de beschrijving: {picture.description}"
        if picture.description
        else "een plaatje zonder beschrijving"
    )
