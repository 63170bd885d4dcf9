"""The desk's secrets: kept by the operating system or in a file for the owner alone, and wrapped for a key on paper."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from typing import Any, NamedTuple

from desktop.home import Home, write_whole
from desktop.problems import Problem

_SERVICE = "LotusDesk"
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RECOVERY_BYTES = 20
_GROUP = 4
_KEY_BYTES = 32
_LABEL = b"lotusdesk/recovery/1"


class KeyRing(NamedTuple):
    """32 bytes each: the store's raw key, the seed of the signing key, the pepper of the PINs, the key of code marks."""

    store: bytes
    device: bytes
    pepper: bytes
    mark: bytes

    def __repr__(self) -> str:
        return "KeyRing()"  # a secret must not reach a log

    def public_key(self) -> bytes:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.device).public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.device).sign(message)

    def marked(self, text: str) -> bytes:
        """A keyed hash by which a code can be recognised again and not read."""
        return hmac.digest(self.mark, text.encode("utf-8", "surrogatepass"), hashlib.sha256)[:16]


def create() -> KeyRing:
    return KeyRing(*(secrets.token_bytes(32) for _ in range(4)))


def verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether `signature` over `message` is that of `public_key` (Ed25519)."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def fingerprint(public_key: bytes) -> bytes:
    """A desk's 8-byte name: BLAKE2b of its public key."""
    return hashlib.blake2b(public_key, digest_size=8).digest()


# Keeping --------------------------------------------------------------------------------------------------------


def _packed(ring: KeyRing) -> dict[str, str]:
    named = {"store": ring.store, "device": ring.device, "pepper": ring.pepper, "mark": ring.mark}
    return {name: base64.b64encode(value).decode() for name, value in named.items()}


def _unpacked(kept: object) -> KeyRing:
    if not isinstance(kept, dict):
        raise Problem("keys-damaged")
    try:
        parts = [
            base64.b64decode(kept[name], validate=True) for name in ("store", "device", "pepper", "mark")
        ]
    except (KeyError, ValueError, TypeError) as damage:
        raise Problem("keys-damaged") from damage
    if any(len(part) != _KEY_BYTES for part in parts):
        raise Problem("keys-damaged")
    return KeyRing(*parts)


def _read(text: str | bytes) -> dict[str, Any]:
    """A JSON object. Raises Problem keys-damaged for anything else."""
    try:
        kept = json.loads(text)
    except ValueError as damage:
        raise Problem("keys-damaged") from damage
    if not isinstance(kept, dict):
        raise Problem("keys-damaged")
    return kept


def save(home: Home, ring: KeyRing, *, system: bool) -> str:
    """Keep the ring; returns where: "system" (the key store of the operating system) or "file" (owner-only rights)."""
    if system and _system_save(str(home.root), json.dumps(_packed(ring))):
        write_whole(
            home.keys_file, json.dumps({"where": "system", "name": str(home.root)}).encode(), private=True
        )
        return "system"
    write_whole(home.keys_file, json.dumps({"where": "file", **_packed(ring)}).encode(), private=True)
    return "file"


def load(home: Home) -> KeyRing:
    """The ring of this home. Raises Problem keys-missing or keys-damaged."""
    if not home.keys_file.exists():
        raise Problem("keys-missing", path=str(home.keys_file))
    kept = _read(home.keys_file.read_bytes())
    if kept.get("where") == "system":
        kept = _system_load(str(kept.get("name", home.root)))
    return _unpacked(kept)


def _system_save(name: str, text: str) -> bool:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, name, text)
        return keyring.get_password(_SERVICE, name) == text
    except (KeyringError, RuntimeError):
        return False


def _system_load(name: str) -> dict[str, Any]:
    import keyring
    from keyring.errors import KeyringError

    try:
        text = keyring.get_password(_SERVICE, name)
    except (KeyringError, RuntimeError) as refusal:
        raise Problem("keys-locked") from refusal
    if text is None:
        raise Problem("keys-missing", path=name)
    return _read(text)


# The key on paper -----------------------------------------------------------------------------------------------


def new_recovery_key() -> str:
    """160 random bits as 32 letters and digits without I, L, O, U, and four that tell a slip of the pen; in fours."""
    number = int.from_bytes(secrets.token_bytes(_RECOVERY_BYTES), "big")
    letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(_RECOVERY_BYTES * 8 - 5, -1, -5))
    return _grouped(letters + _check(letters))


def _check(letters: str) -> str:
    number = int.from_bytes(hashlib.sha256(_LABEL + letters.encode()).digest()[:3], "big")
    return "".join(_ALPHABET[number >> shift & 31] for shift in (15, 10, 5, 0))


def _grouped(letters: str) -> str:
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def read_recovery_key(text: str) -> str:
    """The canonical spelling of a typed recovery key. Raises Problem recovery-key-wrong for a slip."""
    letters = "".join(text.upper().split()).replace("-", "").translate(str.maketrans("OIL", "011"))
    body, check = letters[:-_GROUP], letters[-_GROUP:]
    if (
        len(body) != _RECOVERY_BYTES * 8 // 5
        or any(sign not in _ALPHABET for sign in letters)
        or _check(body) != check
    ):
        raise Problem("recovery-key-wrong")
    return _grouped(letters)


def _wrapping_key(recovery: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, _LABEL).derive(recovery.encode())


def wrap(ring: KeyRing, recovery: str) -> bytes:
    """The ring sealed for the paper key, as the bytes of `recovery.json`; it goes beside every backup."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    body = ChaCha20Poly1305(_wrapping_key(recovery, salt)).encrypt(
        nonce, json.dumps(_packed(ring)).encode(), _LABEL
    )
    parts = {"salt": salt, "nonce": nonce, "body": body}
    return json.dumps({name: base64.b64encode(value).decode() for name, value in parts.items()}).encode()


def unwrap(wrapped: bytes, recovery: str) -> KeyRing:
    """The ring behind `wrapped`. Raises Problem recovery-key-wrong or keys-damaged."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    canonical = read_recovery_key(recovery)
    parts = _read(wrapped)
    try:
        salt, nonce, body = (
            base64.b64decode(parts[name], validate=True) for name in ("salt", "nonce", "body")
        )
        opened = ChaCha20Poly1305(_wrapping_key(canonical, salt)).decrypt(nonce, body, _LABEL)
    except InvalidTag as wrong:
        raise Problem("recovery-key-wrong") from wrong
    except (KeyError, ValueError, TypeError) as damage:
        raise Problem("keys-damaged") from damage
    return _unpacked(_read(opened))
