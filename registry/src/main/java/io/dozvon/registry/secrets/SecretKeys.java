package io.dozvon.registry.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The keys that credentials are sealed with: the primary one seals, all of them open. They are
 * AES256-GCM keys of Tink, and named by Tink's key ids.
 */
public final class SecretKeys {

  private static final Configuration TINK = AeadConfig2026.get();

  private final KeysetHandle keyset;

  private SecretKeys(KeysetHandle keyset) {
    this.keyset = keyset;
  }

  /** One new key. */
  public static SecretKeys fresh() {
    return built(KeysetHandle.newBuilder().addEntry(newPrimary()));
  }

  /**
   * Keys in Tink's JSON.
   *
   * @throws KeysetException if it is anything else, or has keys of another kind
   */
  public static SecretKeys parse(String json) {
    try {
      SecretKeys keys =
          new SecretKeys(
              TinkJsonProtoKeysetFormat.parseKeyset(json, TINK, InsecureSecretKeyAccess.get()));
      if (keys.usable()) {
        return keys;
      }
    } catch (GeneralSecurityException | RuntimeException ofAnyKind) {
      // Falls through to the one complaint, which quotes nothing.
    }
    throw new KeysetException("it is no Tink keyset in JSON whose keys are all of AES256_GCM");
  }

  /** The id of the key that seals. */
  public String primary() {
    return name(keyset.getPrimary());
  }

  /** The ids of all keys, in the order in which they came. */
  public List<String> ids() {
    return enabled().map(SecretKeys::name).toList();
  }

  /** The same keys and a new one, which is the primary from now on. */
  public SecretKeys rotated() {
    return built(KeysetHandle.newBuilder(keyset).addEntry(newPrimary()));
  }

  /**
   * The same keys but this one; what is sealed under it will never be opened again.
   *
   * @throws KeysetException if there is no such key, or it is the primary one
   */
  public SecretKeys without(String id) {
    if (!ids().contains(id)) {
      throw new KeysetException(
          "there is no key " + id + "; there are " + String.join(", ", ids()));
    }
    if (id.equals(primary())) {
      throw new KeysetException("key " + id + " is the primary one; rotate first");
    }
    KeysetHandle.Builder rest = KeysetHandle.newBuilder(keyset);
    for (int i = keyset.size() - 1; i >= 0; i--) {
      if (name(keyset.getAt(i)).equals(id)) {
        rest.deleteAt(i);
      }
    }
    return built(rest);
  }

  /** Each key by itself: a record says which key it needs, and no other is tried. */
  Map<String, Aead> byId() {
    Map<String, Aead> keys = new LinkedHashMap<>();
    enabled().forEach(entry -> keys.put(name(entry), alone(entry)));
    return Map.copyOf(keys);
  }

  /** The keys themselves, in Tink's JSON: for the one place where they are kept. */
  String json() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, TINK, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new KeysetException("the keyset cannot be written");
    }
  }

  /** Which keys, and nothing of them. */
  @Override
  public String toString() {
    return "SecretKeys[" + String.join(", ", ids()) + "; primary " + primary() + "]";
  }

  private boolean usable() {
    return enabled()
            .allMatch(
                entry -> PredefinedAeadParameters.AES256_GCM.equals(entry.getKey().getParameters()))
        && ids().stream().distinct().count() == ids().size();
  }

  private Stream<KeysetHandle.Entry> enabled() {
    return IntStream.range(0, keyset.size())
        .mapToObj(keyset::getAt)
        .filter(entry -> entry.getStatus() == KeyStatus.ENABLED);
  }

  private static Aead alone(KeysetHandle.Entry entry) {
    try {
      return KeysetHandle.newBuilder()
          .setConfiguration(TINK)
          .addEntry(KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId()).makePrimary())
          .build()
          .getPrimitive(TINK, Aead.class);
    } catch (GeneralSecurityException e) {
      throw new KeysetException("key " + name(entry) + " cannot be used");
    }
  }

  private static KeysetHandle.Builder.Entry newPrimary() {
    return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
        .withRandomId()
        .makePrimary();
  }

  private static SecretKeys built(KeysetHandle.Builder keys) {
    try {
      return new SecretKeys(keys.setConfiguration(TINK).build());
    } catch (GeneralSecurityException e) {
      throw new KeysetException("the keyset cannot be made");
    }
  }

  private static String name(KeysetHandle.Entry entry) {
    return Integer.toUnsignedString(entry.getId());
  }
}
