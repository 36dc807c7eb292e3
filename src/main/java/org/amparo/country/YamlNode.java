// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file, read without turning values into objects: {@code NO} stays the code of Norway and a pack can
 * name no Java class.
 */
final class YamlNode implements PackNode {

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Reads a whole file; {@code shown} is how faults name it. */
    static YamlNode read(Path path, String shown) {
        String content;
        try {
            content = Files.readString(path);
        } catch (NoSuchFileException missing) {
            throw new PackFault(shown, 0, "the file is missing");
        } catch (CharacterCodingException notUtf8) {
            throw new PackFault(shown, 0, "the file is not written in UTF-8");
        } catch (IOException unreadable) {
            throw new PackFault(shown, 0, "the file cannot be read: " + unreadable.getMessage());
        }
        return parse(content, shown);
    }

    /** Reads a file that belongs to the program. */
    static YamlNode resource(String name) {
        try (var file = YamlNode.class.getClassLoader().getResourceAsStream(name)) {
            return parse(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static YamlNode parse(String content, String shown) {
        try {
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(content));
            if (root == null) {
                throw new PackFault(shown, 0, "the file is empty");
            }
            return new YamlNode(shown, root);
        } catch (MarkedYAMLException bad) {
            var mark = bad.getProblemMark();
            throw new PackFault(shown, mark == null ? 0 : mark.getLine() + 1, "not valid YAML: " + bad.getProblem());
        } catch (YAMLException bad) {
            throw new PackFault(shown, 0, "not valid YAML: " + bad.getMessage());
        }
    }

    @Override
    public PackNode get(String key) {
        return find(key).orElseThrow(() -> fault("the key '%s' is missing".formatted(key)));
    }

    @Override
    public Optional<PackNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    @Override
    public List<PackNode> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().<PackNode>map(this::at).toList();
        }
        throw fault("a list is expected here");
    }

    @Override
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    @Override
    public Map<String, PackNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("keys with values are expected here");
        }
        var entries = new LinkedHashMap<String, PackNode>();
        for (var tuple : mapping.getValue()) {
            var key = at(tuple.getKeyNode());
            if (entries.put(key.text(), at(tuple.getValueNode())) != null) {
                throw key.fault("the key '%s' stands here twice".formatted(key.text()));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    @Override
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault("a single value is expected here");
    }

    @Override
    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notANumber) {
            throw fault("a whole number is expected here, not '%s'".formatted(text()));
        }
    }

    @Override
    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("true or false is expected here, not '%s'".formatted(text()));
        };
    }

    @Override
    public PackFault fault(String reason) {
        var mark = node.getStartMark();
        return new PackFault(file, mark == null ? 0 : mark.getLine() + 1, reason);
    }

    @Override
    public void requireOnly(String... keys) {
        var known = List.of(keys);
        entries();
        var faults = new Faults();
        for (var tuple : ((MappingNode) node).getValue()) {
            var key = at(tuple.getKeyNode());
            if (!known.contains(key.text())) {
                faults.note(key.fault("nothing reads the key '%s'; known here: %s"
                        .formatted(key.text(), Arrays.stream(keys).sorted().collect(Collectors.joining(", ")))));
            }
        }
        faults.throwIfAny();
    }

    private YamlNode at(Node place) {
        return new YamlNode(file, place);
    }

    @Override
    public String toString() {
        return "%s:%d"
                .formatted(
                        file,
                        node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1);
    }
}
