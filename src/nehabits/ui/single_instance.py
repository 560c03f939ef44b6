"""One window a journal: a second start brings the first window forward."""

import getpass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QDir, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_CONNECT_MS = 200
_FIRST_STARTS_WITHIN_MS = 3000
_SHOW = b"show\n"
_SHOWN = b"shown\n"


class SingleInstance(QObject):
    """Holds a journal for one window, by a lock file and a local socket of this person.

    The lock says who is first (the system lets go of it when a program dies); the socket
    is how a second start asks the first to come forward.

    Signals:
        show_asked: somebody started the program again for the same journal.
    """

    show_asked = Signal()

    def __init__(self, journal: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(journal)
        self._lock = QLockFile(str(Path(QDir.tempPath()) / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def claim(self) -> bool:
        """Return True if this is the first window of the journal.

        False when another one has it; that one was asked to come forward.
        """
        if self._lock.tryLock(0):
            # Whoever held the name before is gone, else the lock would be taken.
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return True
        self._ask_to_show()
        return False

    def release(self) -> None:
        """Let another window have the journal."""
        self._server.close()
        self._lock.unlock()

    def _ask_to_show(self) -> None:
        """Tell the first window, which may itself still be starting."""
        deadline = QDeadlineTimer(_FIRST_STARTS_WITHIN_MS)
        while not self._told():
            if deadline.hasExpired():
                return
            QThread.msleep(50)

    def _told(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_CONNECT_MS):
            return False
        socket.write(_SHOW)
        socket.waitForBytesWritten(_CONNECT_MS)
        heard = socket.waitForReadyRead(_FIRST_STARTS_WITHIN_MS)
        socket.disconnectFromServer()
        return heard

    def _hear(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._answer)
            if socket.bytesAvailable():
                self._reply(socket)

    def _answer(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._reply(socket)

    def _reply(self, socket: QLocalSocket) -> None:
        if socket.readAll().data() == _SHOW:
            socket.write(_SHOWN)
            socket.flush()
            self.show_asked.emit()


def _name(journal: Path) -> str:
    """Return a short name that only this person and this journal have."""
    whose = f"{getpass.getuser()}\n{journal.expanduser().resolve()}"
    return f"nehabits-{sha256(whose.encode()).hexdigest()[:24]}"
