// SPDX-License-Identifier: Apache-2.0
// Several threads that send what one thread reads, few jobs ahead.
#pragma once
#include "problem.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace sourcier::load {

/// Each thread makes its own worker (a connection) and gives it job after job. The
/// first exception stops all, wakes those that wait, and comes out of `put` or
/// `finish`.
template <class Job>
class Crew {
 public:
  using Worker = std::function<void(Job&&)>;

  Crew(std::size_t threads, const std::function<Worker()>& worker)
      : most_waiting_(2 * threads) {
    try {
      for (std::size_t i = 0; i < threads; ++i) {
        threads_.emplace_back([this, worker] { run(worker); });
      }
    } catch (const std::system_error&) {
      stop({});
      join();
      throw Failure("load: no thread to be had from the system; lower --concurrency");
    }
  }
  Crew(const Crew&) = delete;
  Crew(Crew&&) = delete;
  Crew& operator=(const Crew&) = delete;
  Crew& operator=(Crew&&) = delete;
  ~Crew() {
    stop({});
    join();
  }

  /// Blocks while enough jobs wait.
  void put(Job job) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || waiting_.size() < most_waiting_; });
    rethrow();
    waiting_.push_back(std::move(job));
    changed_.notify_all();
  }

  /// Waits until all jobs are done.
  void finish() {
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock,
                    [this] { return stopped_ || (waiting_.empty() && busy_ == 0); });
      closed_ = true;
    }
    changed_.notify_all();
    join();
    rethrow();
  }

  /// Throws what stopped the crew, if anything did.
  void require() {
    const std::scoped_lock lock(mutex_);
    rethrow();
  }

  /// Sleeps; false, and earlier, where the crew has been stopped.
  bool wait(std::chrono::milliseconds pause) {
    std::unique_lock lock(mutex_);
    return !changed_.wait_for(lock, pause, [this] { return stopped_; });
  }

 private:
  void run(const std::function<Worker()>& make) {
    try {
      const Worker worker = make();
      while (true) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock,
                      [this] { return stopped_ || closed_ || !waiting_.empty(); });
        if (stopped_ || waiting_.empty()) {
          return;
        }
        Job job = std::move(waiting_.front());
        waiting_.pop_front();
        ++busy_;
        lock.unlock();
        changed_.notify_all();
        worker(std::move(job));
        lock.lock();
        --busy_;
        lock.unlock();
        changed_.notify_all();
      }
    } catch (...) {
      stop(std::current_exception());
    }
  }

  void stop(const std::exception_ptr& why) {
    {
      const std::scoped_lock lock(mutex_);
      if (!stopped_) {
        stopped_ = true;
        why_ = why;
      }
    }
    changed_.notify_all();
  }
  void join() {
    for (std::thread& thread : threads_) {
      thread.join();
    }
    threads_.clear();
  }
  void rethrow() const {
    if (why_) {
      std::rethrow_exception(why_);
    }
  }

  std::size_t most_waiting_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> waiting_;
  std::size_t busy_ = 0;
  bool closed_ = false;
  bool stopped_ = false;
  std::exception_ptr why_;
};

} // namespace sourcier::load
