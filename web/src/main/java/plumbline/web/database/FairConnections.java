package plumbline.web.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Gives connections in the order in which they are asked for. The pool itself gives a free one to
/// whoever comes along first: of 200 inspectors who save at once some would wait for seconds, and a
/// few until their time is up, while most are served in milliseconds.
final class FairConnections extends DelegatingDataSource {
  private final Semaphore free;
  private final long patience;

  FairConnections(HikariDataSource pool) {
    super(pool);
    this.free = new Semaphore(pool.getMaximumPoolSize(), true);
    this.patience = pool.getConnectionTimeout();
  }

  @Override
  public Connection getConnection() throws SQLException {
    await();
    try {
      return givenBack(super.getConnection());
    } catch (SQLException | RuntimeException | Error problem) {
      free.release();
      throw problem;
    }
  }

  private void await() throws SQLException {
    try {
      if (!free.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException(
            "no connection became free within %d ms".formatted(patience));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("stopped while waiting for a connection", stopped);
    }
  }

  /// The connection, and the next one’s turn when it is closed.
  private Connection givenBack(Connection connection) {
    AtomicBoolean open = new AtomicBoolean(true);
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException problem) {
                throw problem.getCause();
              } finally {
                if (method.getName().equals("close") && open.getAndSet(false)) {
                  free.release();
                }
              }
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class Wrapping {
    @Bean
    static BeanPostProcessor fairConnections() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof HikariDataSource pool ? new FairConnections(pool) : bean;
        }
      };
    }
  }
}
