package kz.korsetkish.storage;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** A shared store for tests: folders of this machine under a scheme of its own, known to Hadoop alone. */
public final class KeptStore extends DelegateToFileSystem {
    private static final String SCHEME = "kept";
    private static final URI ADDRESS = URI.create(SCHEME + "://store");

    /** Hadoop makes it. */
    public KeptStore(URI address, Configuration settings) throws IOException, URISyntaxException {
        super(address, new Files(), settings, SCHEME, false);
    }

    /** Makes this JVM know it, as the settings of a user would. */
    public static void install() {
        System.setProperty("spark.hadoop.fs.kept.impl", Files.class.getName());
        System.setProperty("spark.hadoop.fs.AbstractFileSystem.kept.impl", KeptStore.class.getName());
    }

    /** The address of a folder of this machine. */
    public static String address(java.nio.file.Path folder) {
        return ADDRESS + folder.toAbsolutePath().toString();
    }

    @Override
    public int getUriDefaultPort() {
        return -1;
    }

    /** Its files. */
    public static final class Files extends RawLocalFileSystem {
        @Override
        public URI getUri() {
            return ADDRESS;
        }

        @Override
        public String getScheme() {
            return SCHEME;
        }

        /** Like an object store, which has none. */
        @Override
        public void setPermission(Path path, FsPermission permission) {
            // Hadoop would start a child process.
        }
    }
}
