package io.dozvon.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RELEASED =
      """
      {"type": "object",
       "$defs": {
         "Colour": {"type": "string", "enum": ["red", "unknown"]},
         "Size": {"type": "string", "enum": ["small"]},
         "Leaf": {"type": "object",
           "properties": {"colour": {"$ref": "#/$defs/Colour"}, "size": {"$ref": "#/$defs/Size"}}},
         "Leaf-nullable": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/Leaf"}]}},
       "properties": {
         "phone": {"type": ["string", "null"], "pattern": "^7"},
         "name": {"type": "string"},
         "leaf": {"$ref": "#/$defs/Leaf-nullable", "description": "a leaf"},
         "leaves": {"type": "array", "items": {"$ref": "#/$defs/Leaf"}},
         "words": {"type": "object", "additionalProperties": {"type": "string"}}},
       "required": ["name"]}""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"name\": {\"type\": \"string\"},~~record.name is gone: that breaks it for readers",
        "\"name\": {\"type\": \"string\"}~\"name\": {\"type\": \"integer\"}~was [string] and is [int",
        "[\"string\", \"null\"]~\"string\"~phone was [null, string] and is [string]",
        "\"name\": {\"type\"~\"name\": {\"maxLength\": 9, \"type\"~name has a new 'maxLength'",
        "\"^7\"~\"^79\"~phone has another 'pattern' or none: that breaks it for readers or writers",
        ", \"pattern\": \"^7\"~~phone has another 'pattern' or none",
        "[\"name\"]~[\"name\", \"leaf\"]~record.leaf is now required: that breaks it for writers",
        "[\"name\"]~[]~record.name may now be missing: that breaks it for readers",
        "[\"red\", ~[~leaf.colour no longer knows 'red'",
        "[\"small\"]~[\"small\", \"big\"]~leaves[].size may now be 'big'",
        "\"additionalProperties\": {\"type\": \"string\"}~\"additionalProperties\": {}~words.* was",
        ", \"additionalProperties\": {\"type\": \"string\"}~~words.* came or went",
        "[{\"type\": \"null\"}, ~[~leaf has other alternatives"
      })
  void saysWhatBreaksAndForWhom(String released, String later, String sentence) {
    String changed = RELEASED.replace(released, later == null ? "" : later);

    List<String> objections = objections(changed, Use.READ_BY_US);

    assertThat(objections).isNotEmpty().allMatch(each -> each.contains("that breaks it for"));
    assertThat(String.join("\n", objections)).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"name\":~\"more\": {\"type\": \"string\"}, \"name\":",
        "\"red\", ~\"red\", \"green\", ",
        "a leaf~a leaf of a tree",
        "{\"$ref\": \"#/$defs/Size\"}~{\"type\": \"string\", \"enum\": [\"small\"]}"
      })
  void letsGrowWhatBreaksNobody(String released, String later) {
    assertThat(objections(RELEASED.replace(released, later), Use.READ_BY_US)).isEmpty();
  }

  @Test
  void whatOnlyOthersReadMayPromiseMore() {
    String changed = RELEASED.replace("[\"name\"]", "[\"name\", \"leaf\"]");

    assertThat(objections(changed, Use.TOLD_TO_OUTSIDERS)).isEmpty();
  }

  private static List<String> objections(String later, Use use) {
    assertThat(later).isNotEqualTo(RELEASED);
    return Compatibility.objections(parsed(RELEASED), parsed(later), use);
  }

  private static JsonNode parsed(String schema) {
    try {
      return JSON.readTree(schema);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(schema, e);
    }
  }
}
