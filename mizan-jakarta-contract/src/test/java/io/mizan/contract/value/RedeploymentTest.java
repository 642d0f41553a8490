// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.reader.ContractReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedeploymentTest {

    /** Loads the fixtures anew, as a server does with the classes of a WAR. */
    private static final class Application extends ClassLoader {
        Application(ClassLoader server) {
            super(server);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(Fixtures.class.getName()) ? own(name) : super.loadClass(name, resolve);
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream code = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code == null ? new byte[0] : code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void codecs_thatAreDropped_leaveNoClassLoaderBehind() throws Exception {
        WeakReference<ClassLoader> application = used();

        for (int i = 0; i < 50 && application.get() != null; i++) {
            System.gc();
        }

        assertThat(application.get()).isNull();
    }

    private static WeakReference<ClassLoader> used() throws Exception {
        ClassLoader loader = new Application(RedeploymentTest.class.getClassLoader());
        Class<?> bean = loader.loadClass(Fixtures.Bean.class.getName());
        Method everything = bean.getMethod("everything");
        var contract = new ContractReader(new ReflectionSource(loader))
                .read(List.of(bean.getName()))
                .contract();
        var type =
                Objects.requireNonNull(contract.functions().get("everything")).result();
        Codec codec = new ValueCodecs(contract, loader).of(type.orElseThrow(), everything.getGenericReturnType());
        String json = Types.written(Fixtures.result("everything"), new Samples(new Random(3)).everything());

        Object value = Objects.requireNonNull(Types.read(codec, json));

        assertThat(value.getClass().getClassLoader()).isSameAs(loader);
        assertThat(Types.written(codec, value)).isEqualTo(json);
        return new WeakReference<>(loader);
    }
}
